import type { SchoolAccount } from '../context/account.js'
import type { AccountRef, School } from '../context/roster.js'
import type { Confidence } from '../intake.js'
import { closely, type Detector, type Hit } from './detector.js'
import { linksIn } from './linkify.js'

/** Whose accounts an address leads to, where the platform's name is not the first part of its host. */
const platformsOf: Readonly<Record<string, readonly string[]>> = {
  'fb.com': ['facebook'],
  'x.com': ['x', 'twitter'],
  'twitter.com': ['twitter', 'x'],
  'youtu.be': ['youtube'],
  'bsky.app': ['bluesky'],
  't.me': ['telegram'],
}

/** Parts of a path that stand before a handle. */
const beforeHandle = /^(?:in|user|users|u|c|channel|add|profile|people|pg|public)$/

const mention =
  /(?<![\p{L}\p{N}_@./#])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}_])?(?:@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,60}[\p{L}\p{N}])?)?)/gu

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** How a web address may point at an account. */
const refsOf = (address: string, platforms: readonly string[]): readonly AccountRef[] => {
  const bare = address.replace(/^[a-z][a-z+.-]*:\/\//i, '').replace(/^(?:www|m|mobile|en-gb)\./i, '')
  const plain = bare.replace(/[?#].*$/s, '').replace(/\/+$/, '')
  const [host = '', ...path] = plain.split('/')
  const known = host.toLowerCase()
  const at = path.findIndex((part) => part !== '' && !beforeHandle.test(part))
  const handle = decoded(path[at] ?? '').replace(/^@/, '')
  const addresses = [...new Set([bare, plain])].flatMap((each) =>
    ['https://', 'https://www.', 'http://', 'http://www.', ''].map((before) => before + each),
  )
  const id = /[?&]id=(\d{1,30})/.exec(bare)?.[1]
  const on = platformsOf[known] ?? [known.split('.').at(-2) ?? known]
  return [
    ...platforms.flatMap((platform) => addresses.map((each) => ({ platform, address: each }))),
    ...(handle === '' ? [] : on.map((platform) => ({ platform, handle }))),
    ...(id === undefined ? [] : on.map((platform) => ({ platform, id }))),
    ...(handle === '' ? [] : [{ platform: 'mastodon', handle: `${handle}@${known}` }]),
  ]
}

/** Links to and mentions of what the context knows as the personal account of somebody on the staff. */
export const accounts: Detector = {
  source: 'text/account',
  fact: 'content.linksStaffPersonalAccount',
  question: 'Does this lead to the personal account of a member of staff?',
  open: (school) => {
    const { leadsTo, mentions } = staffAccounts(school)
    return ({ platform }) => {
      let left = closely
      const surenessOf = (url: string): Confidence | undefined => {
        left -= 1
        if (left < 0) return 'possible'
        return leadsTo(url) ? 'certain' : undefined
      }
      return (passage) => [
        ...linksIn(passage).flatMap(({ index, lastIndex, url }): readonly Hit[] => {
          const confidence = surenessOf(url)
          return confidence === undefined ? [] : [{ start: index, end: lastIndex, confidence }]
        }),
        ...[...passage.matchAll(mention)].flatMap(({ 0: whole, 1: handle = '', index }): readonly Hit[] => {
          const confidence = mentions(handle, platform)
          return confidence === undefined ? [] : [{ start: index, end: index + whole.length, confidence }]
        }),
      ]
    }
  },
  openLinks: (school) => {
    const { leadsTo } = staffAccounts(school)
    return (links) => (links.some(leadsTo) ? ['certain'] : [])
  },
}

const staffAccounts = (school: School) => {
  const isTheirs = ({ account, owner }: SchoolAccount): boolean =>
    account === 'personal' && owner !== undefined && school.person(owner)?.value.roles.includes('staff') === true
  const platforms = [...new Set(school.context.accounts.filter(isTheirs).map(({ platform }) => platform))]
  const finds = (ref: AccountRef): boolean => {
    const found = school.account(ref)
    return found !== undefined && isTheirs(found.value)
  }
  return {
    leadsTo: (address: string): boolean => address.length <= 1_000 && refsOf(address, platforms).some(finds),
    /** A handle with its host stands for itself; another leads to the platform that it stands on, if that is known. */
    mentions: (handle: string, platform: string | undefined): Confidence | undefined => {
      if (handle.includes('@')) return finds({ platform: 'mastodon', handle }) ? 'certain' : undefined
      if (platform !== undefined && school.account({ platform, handle }))
        return finds({ platform, handle }) ? 'certain' : undefined
      return platforms.some((other) => finds({ platform: other, handle })) ? 'likely' : undefined
    },
  }
}
