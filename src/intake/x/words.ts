import { at, type Cursor, membersOf, textOf } from '../payload/cursor.js'
import { joinTexts } from '../payload/plain-text.js'
import type { Includes } from './includes.js'

/** The only characters that X escapes. */
const escapes: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt);/g, (escaped) => escapes[escaped] ?? escaped)

/** What a post says and shows. */
export interface Words {
  readonly text: string | undefined
  /** Where its short links lead. */
  readonly links: readonly string[]
  readonly media: readonly Cursor[]
}

/** A long post has all of its text, and the entities in it, in a place of their own. */
export const wordsOf = (post: Cursor, includes: Includes): Words => {
  const note = at(post, 'note_tweet')
  const long = textOf(at(note, 'text'))
  const whole = long === undefined ? post : note
  const links = membersOf(at(whole, 'entities', 'urls')).flatMap((url) => {
    const address = textOf(at(url, 'unwound_url')) ?? textOf(at(url, 'expanded_url'))
    return address === undefined ? [] : [address]
  })
  const media = membersOf(at(post, 'attachments', 'media_keys'))
  const described = media.map((key) => {
    const found = includes.media(key)
    return found && textOf(at(found, 'alt_text'))
  })
  const options = membersOf(at(post, 'attachments', 'poll_ids')).flatMap((id) => {
    const poll = includes.poll(id)
    return poll ? membersOf(at(poll, 'options')).map((option) => textOf(at(option, 'label'))) : []
  })
  const text = long ?? textOf(at(post, 'text'))
  return { text: joinTexts([text === undefined ? undefined : unescaped(text), ...options, ...described]), links, media }
}
