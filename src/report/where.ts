import type { SocialAction } from '../action/social-action.js'
import { clip } from './characters.js'
import { capital, words } from './words.js'

type Channel = NonNullable<SocialAction['channel']>

const platformNames = new Map([
  ['tiktok', 'TikTok'],
  ['youtube', 'YouTube'],
  ['linkedin', 'LinkedIn'],
  ['whatsapp', 'WhatsApp'],
])

/** Where no platform is named: the whole of the place. */
const otherPlaces = new Map([
  ['website', 'on a website'],
  ['email', 'by e-mail'],
  ['sms', 'by text message'],
  ['telephone', 'by telephone'],
  ['mis', 'in the MIS'],
  ['paper', 'on paper'],
  ['in-person', 'in person'],
])

/** Ways to speak or write to someone that need no account. */
const withoutAccount = new Set(['telephone', 'paper', 'in-person'])
const spoken = new Set(['telephone', 'in-person'])

const spaceWords: Readonly<Record<Exclude<NonNullable<Channel['space']>, 'group'>, string>> = {
  'official-page': "on the school's page",
  profile: 'on a profile',
  page: 'on a page',
  direct: 'in a direct message',
  other: '',
}

const groupWords = {
  staff: 'in a staff group',
  parents: "in a parents' group",
  mixed: 'in a school group',
  none: 'in a group',
}

/** Where a profile is what the verb is about, or a message says it already. */
const impliedSpace: Readonly<Partial<Record<SocialAction['verb'], Channel['space']>>> = {
  message: 'direct',
  follow: 'profile',
  'request-contact': 'profile',
  'accept-contact': 'profile',
  'access-account': 'profile',
  'update-profile': 'profile',
}

export const isSpoken = ({ channel }: SocialAction): boolean => spoken.has(channel?.platform ?? '')

/** `the official account`; none where it is not known, or where an account has no part in it. */
export const accountOf = ({ channel }: SocialAction): string | undefined => {
  if (!channel?.account || (channel.account === 'personal' && withoutAccount.has(channel.platform ?? '')))
    return undefined
  return channel.account === 'official' ? 'the official account' : 'a personal account'
}

/** `in a parents' group`. */
export const spaceOf = ({ verb, channel }: SocialAction): string | undefined => {
  if (!channel?.space || channel.space === impliedSpace[verb]) return undefined
  if (channel.space === 'official-page' && channel.account === 'official') return undefined
  return channel.space === 'group' ? groupWords[channel.schoolGroup ?? 'none'] : spaceWords[channel.space]
}

/** `on Facebook`. */
export const platformOf = ({ channel }: SocialAction): string | undefined => {
  const platform = channel?.platform
  if (!platform) return undefined
  return otherPlaces.get(platform) ?? `on ${platformNames.get(platform) ?? clip(capital(words(platform)), 30)}`
}
