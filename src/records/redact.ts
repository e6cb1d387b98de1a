import type { SocialAction } from '../action/social-action.js'
import { textDigest } from '../policy/digest.js'
import type { DecisionRecord } from './decision-record.js'

/**
 * Whose ids are left out of a record: of `people` (the actor, the target, everyone in the content), of `all` (the
 * act's own as well), of `nothing`; or what gives every person a pseudonym, such as a keyed digest of their id.
 */
export type Redaction = 'people' | 'all' | 'nothing' | ((id: string) => string)

/** An address or a text may hold a name: such an id of an act is kept as its digest. */
const plain = /^[\w.:-]{1,100}$/

type Change = (id: string) => string | undefined

const withId = <T extends { readonly id?: string | undefined }>(part: T, change: Change): T => {
  if (part.id === undefined) return part
  const { id, ...rest } = part
  const kept = change(id)
  return (kept === undefined ? rest : { ...rest, id: kept }) as T
}

const withPeople = (action: SocialAction, change: Change): SocialAction => ({
  ...action,
  actor: withId(action.actor, change),
  ...(action.target && { target: withId(action.target, change) }),
  ...(action.content?.people && {
    content: { ...action.content, people: action.content.people.map((person) => withId(person, change)) },
  }),
})

const nobody: Change = () => undefined

/** An act with no more ids than were asked for. All of its facts stay: no rule reads an id. */
export const redacted = (action: SocialAction, how: Redaction): SocialAction => {
  if (how === 'nothing') return action
  const people = withPeople(action, typeof how === 'function' ? how : nobody)
  return withId(people, how === 'all' ? nobody : (id) => (plain.test(id) ? id : textDigest(id)))
}

/** What a record says of how it was redacted. */
export const redactionName = (how: Redaction): DecisionRecord['redacted'] =>
  typeof how === 'function' ? 'pseudonyms' : how
