import type { SocialAction } from '../action/social-action.js'
import { clip } from './characters.js'
import { words } from './words.js'

const roleWords: Readonly<Record<SocialAction['actor']['roles'][number], string>> = {
  staff: 'staff',
  governor: 'governor',
  volunteer: 'volunteer',
  pupil: 'pupil',
  'former-pupil': 'former pupil',
  parent: 'parent',
  public: 'member of the public',
}

const platformNames = new Map([
  ['facebook', 'on Facebook'],
  ['instagram', 'on Instagram'],
  ['x', 'on X'],
  ['twitter', 'on Twitter'],
  ['whatsapp', 'on WhatsApp'],
  ['tiktok', 'on TikTok'],
  ['youtube', 'on YouTube'],
  ['linkedin', 'on LinkedIn'],
  ['snapchat', 'on Snapchat'],
  ['signal', 'on Signal'],
  ['telegram', 'on Telegram'],
  ['messenger', 'on Messenger'],
  ['website', 'on a website'],
  ['email', 'by e-mail'],
  ['sms', 'by text message'],
  ['telephone', 'by telephone'],
  ['mis', 'in the MIS'],
  ['paper', 'on paper'],
  ['in-person', 'in person'],
])

const spaceWords: Readonly<Record<NonNullable<NonNullable<SocialAction['channel']>['space']>, string>> = {
  'official-page': "on the school's page",
  profile: 'on a profile',
  page: 'on a page',
  group: 'in a group',
  direct: 'in a direct message',
  other: '',
}

const groupWords = {
  staff: 'in a staff group',
  parents: "in a parents' group",
  mixed: 'in a school group',
  none: 'in a group',
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

const targetOf = ({ target }: SocialAction): string | undefined => {
  if (target === undefined) return undefined
  if (target.kind === 'page')
    return target.account === 'official'
      ? "the school's page"
      : target.commercial === true
        ? 'a commercial page'
        : 'a page'
  if (target.account === 'official') return 'the school'
  const roles = unique(target.roles ?? []).map((role) => (role === 'staff' ? 'member of staff' : roleWords[role]))
  return roles.length > 0 ? `a ${roles.join(' and ')}` : target.kind === 'person' ? 'someone' : undefined
}

const accountOf = ({ channel }: SocialAction): string | undefined =>
  channel?.account === undefined
    ? undefined
    : channel.account === 'official'
      ? 'the official account'
      : 'a personal account'

/** What was done to whom: the verb with its object, and whether the account is part of it. */
const deed = (action: SocialAction): { readonly words: string; readonly namesAccount?: true } => {
  const target = targetOf(action)
  const aimed = target === undefined ? '' : ` (aimed at ${target})`
  const account = accountOf(action)
  switch (action.verb) {
    case 'post':
      return { words: `posting${aimed}` }
    case 'comment':
      return { words: `commenting${aimed}` }
    case 'share':
      return { words: `sharing${aimed}` }
    case 'message':
      return { words: target === undefined ? 'sending a message' : `messaging ${target}` }
    case 'like':
      return { words: `liking ${target ?? 'something'}` }
    case 'follow':
      return { words: `following ${target ?? 'someone'}` }
    case 'request-contact':
      return { words: `sending a contact request${target === undefined ? '' : ` to ${target}`}` }
    case 'accept-contact':
      return { words: `accepting a contact request${target === undefined ? '' : ` from ${target}`}` }
    case 'access-account':
      return { words: `logging in to ${account ?? 'an account'}`, namesAccount: true }
    case 'update-profile':
      return { words: `updating ${account ?? 'a profile'}`, namesAccount: true }
    case 'browse':
      return { words: 'browsing' }
  }
}

const placeOf = ({ verb, channel }: SocialAction): string | undefined => {
  if (channel?.space === undefined) return undefined
  if (channel.space === 'official-page' && channel.account === 'official') return undefined
  if (channel.space === 'direct' && verb === 'message') return undefined
  return channel.space === 'group' ? groupWords[channel.schoolGroup ?? 'none'] : spaceWords[channel.space]
}

/** An act in plain words: `staff posting from the official account on Facebook`. It names no one. */
export const actionWords = (action: SocialAction): string => {
  const done = deed(action)
  const account = done.namesAccount ? undefined : accountOf(action)
  const platform = action.channel?.platform
  return [
    unique(action.actor.roles)
      .map((role) => roleWords[role])
      .join(' and '),
    done.words,
    account === undefined ? undefined : `from ${account}`,
    placeOf(action),
    platform === undefined ? undefined : (platformNames.get(platform) ?? `on ${clip(words(platform), 30)}`),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
}
