import type { SocialAction } from '../action/social-action.js'
import { accountOf, isSpoken, platformOf, spaceOf } from './where.js'
import { listWords } from './words.js'

type Role = SocialAction['actor']['roles'][number]

const roleWords: Readonly<Record<Role, string>> = {
  staff: 'staff',
  governor: 'governor',
  volunteer: 'volunteer',
  pupil: 'pupil',
  'former-pupil': 'former pupil',
  parent: 'parent',
  public: 'member of the public',
}
const personOf = (role: Role) => (role === 'staff' ? 'a member of staff' : `a ${roleWords[role]}`)

/** One person in several capacities: `staff (also a parent)`. */
const inRoles = (roles: readonly Role[], name: (role: Role) => string): string | undefined => {
  const [first, ...others] = new Set(roles)
  if (first === undefined) return undefined
  return others.length === 0 ? name(first) : `${name(first)} (also ${listWords(others.map(personOf), 'and')})`
}

const targetOf = ({ target }: SocialAction): string | undefined => {
  if (target === undefined) return undefined
  if (target.kind === 'page') {
    if (target.account === 'official') return "the school's page"
    return target.commercial === true ? 'a commercial page' : 'a page'
  }
  if (target.account === 'official') return 'the school'
  return inRoles(target.roles ?? [], personOf) ?? (target.kind === 'person' ? 'someone' : undefined)
}

/** What was done to whom, and which of the other parts it leaves to be said. */
interface Deed {
  readonly words: string
  /** Before the account: `from`, or none where the words name it. */
  readonly account?: 'from' | 'on'
  /** Whom it is aimed at, where the words do not say it. */
  readonly aim?: string | undefined
}

const published = (words: string, action: SocialAction): Deed => {
  const onSchoolPage = action.target?.kind === 'page' && action.channel?.space === 'official-page'
  return { words, account: 'from', aim: onSchoolPage ? undefined : targetOf(action) }
}

const deed = (action: SocialAction): Deed => {
  const target = targetOf(action)
  const account = accountOf(action)
  switch (action.verb) {
    case 'post':
      return published('posting', action)
    case 'comment':
      return published('commenting', action)
    case 'share':
      return published('sharing', action)
    case 'message':
      if (isSpoken(action)) return { words: `speaking to ${target ?? 'someone'}`, account: 'from' }
      return { words: target === undefined ? 'sending a message' : `messaging ${target}`, account: 'from' }
    case 'like':
      return { words: `liking ${target ?? 'something'}`, account: 'from' }
    case 'follow':
      return { words: `following ${target ?? 'someone'}`, account: 'from' }
    case 'request-contact':
      return { words: `sending a contact request${target === undefined ? '' : ` to ${target}`}`, account: 'from' }
    case 'accept-contact':
      return { words: `accepting a contact request${target === undefined ? '' : ` from ${target}`}`, account: 'on' }
    case 'access-account':
      return { words: `logging in to ${account ?? 'an account'}` }
    case 'update-profile':
      return { words: `updating ${account ?? 'a profile'}` }
    case 'browse':
      return { words: 'browsing', account: 'from' }
  }
}

/** An act in plain words: `staff posting from the official account on Facebook`. It names no one. */
export const actionWords = (action: SocialAction): string => {
  const { words, account: preposition, aim } = deed(action)
  const account = preposition === undefined ? undefined : accountOf(action)
  const parts = [
    inRoles(action.actor.roles, (role) => roleWords[role]),
    words,
    account === undefined ? undefined : `${preposition} ${account}`,
    spaceOf(action),
    platformOf(action),
  ]
  const said = parts.filter((part) => part !== undefined && part !== '').join(' ')
  return aim === undefined ? said : `${said}, aimed at ${aim}`
}
