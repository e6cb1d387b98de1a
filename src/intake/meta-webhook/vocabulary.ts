import type { SocialAction } from '../../action/social-action.js'

type Verb = SocialAction['verb']

/** The subscribed fields of a page whose changes are acts of people. */
export const fields: ReadonlySet<string> = new Set(['feed', 'ratings', 'mention'])

/** What the `item` of a change to a page's feed is as an act. What is not listed is not mapped. */
export const verbOfItem: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ...['status', 'post', 'photo', 'video', 'album', 'photo-album', 'link', 'note', 'milestone', 'event', 'coupon'].map(
    (item) => [item, 'post'] as const,
  ),
  ['question', 'post'],
  ['story', 'post'],
  ['rating', 'post'],
  ['share', 'share'],
  ['comment', 'comment'],
  ['reaction', 'like'],
  ['like', 'like'],
])

/** The `verb`s of a change by which something stands there that was not there before, in these words. */
export const publishing: ReadonlySet<string> = new Set(['add', 'edit', 'edited', 'update'])

/** The `verb`s of a change that publish nothing, in words, and what duties they may fulfil. */
export const notPublishing: ReadonlyMap<
  string,
  { readonly words: string; readonly followUp?: 'delete' | 'hide' | 'block' }
> = new Map([
  ['remove', { words: 'a removal', followUp: 'delete' }],
  ['delete', { words: 'a removal', followUp: 'delete' }],
  ['hide', { words: 'a hiding', followUp: 'hide' }],
  ['unhide', { words: 'an end of hiding' }],
  ['block', { words: 'a block', followUp: 'block' }],
  ['unblock', { words: 'an end of a block' }],
  ['mute', { words: 'a muting' }],
])

/** Kinds of item and of attachment that show or sound rather than tell. */
export const media: ReadonlySet<string> = new Set([
  'photo',
  'video',
  'album',
  'photo-album',
  'story',
  'image',
  'audio',
  'reel',
  'ig_reel',
  'file',
  'animated_image_share',
])
