import type { SocialActionInput } from '../action/social-action.js'
import type { SchoolAccount } from './context/account.js'
import type { RosterPerson } from './context/person.js'
import type { AccountRef, Found, School } from './context/roster.js'
import type { Evidence, IntakeProblem } from './intake.js'

type Actor = SocialActionInput['actor']
type Channel = NonNullable<SocialActionInput['channel']>
type Target = NonNullable<SocialActionInput['target']>

/** Facts that were filled in, and what they rest on. */
export interface Known<T> {
  readonly facts: T
  readonly evidence: readonly Evidence[]
}

/** Who acted and from which account. */
export interface Acting {
  readonly actor: Actor
  /** What the account says of the channel; empty where the account is not known. */
  readonly channel: Channel
  readonly evidence: readonly Evidence[]
  readonly person?: RosterPerson | undefined
}

/** Without what is `undefined`. */
export const defined = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T

/** One piece of evidence for each fact that has a value. */
export const evidenceOf = (group: string, facts: object, from: string, source: string): readonly Evidence[] =>
  Object.keys(facts).map((key) => ({ fact: `${group}.${key}`, from, confidence: 'certain', source }))

/** The facts of an actor that the roster has, and those of the account that they used. */
export const ofPerson = (
  { value: person, from }: Found<RosterPerson>,
  account?: Found<SchoolAccount>,
): Known<Actor> => {
  const { id, roles, positions, authorised, policyAcknowledged, safeguardingTrained } = person
  const { profileIdentifiable, privacySettingsChecked } = account?.value ?? {}
  const own = defined({ id, roles, positions, authorised, policyAcknowledged, safeguardingTrained })
  const ofAccount = defined({ profileIdentifiable, privacySettingsChecked })
  return {
    facts: { ...own, ...ofAccount },
    evidence: [
      ...evidenceOf('actor', own, from, 'roster'),
      ...evidenceOf('actor', ofAccount, account?.from ?? from, 'roster'),
    ],
  }
}

const ofRoles = (roles: Actor['roles'], from: string): Known<Actor> => ({
  facts: { roles },
  evidence: evidenceOf('actor', { roles }, from, 'roster'),
})

/** The facts of an actor, or `undefined` where nothing says in which roles they acted. */
const actorOf = (school: School, found: Found<SchoolAccount> | undefined): Known<Actor> | undefined => {
  const { strangers } = school.context
  if (found === undefined) return strangers && ofRoles(strangers, 'context#/strangers')
  const { owner, operators } = found.value
  const person = owner === undefined ? undefined : school.person(owner)
  if (person) return ofPerson(person, found)
  return operators && ofRoles(operators, `${found.from}/operators`)
}

/** A name that is shown is not enough: nobody keeps another from bearing it. */
const isNamed = ({ id, handle, address }: AccountRef): boolean => [id, handle, address].some((way) => way !== undefined)

/** Who acted, by the account that a payload names; or the problem that nothing says in which roles. */
export const actingOf = (
  school: School,
  ref: AccountRef,
  { item, path }: { readonly item: string; readonly path: string },
): Acting | IntakeProblem => {
  const found = school.account(ref)
  const known = actorOf(school, found)
  if (known === undefined)
    return {
      item,
      path,
      code: 'actor-unknown',
      message: found
        ? `${found.from} has neither an \`owner\` on the roster nor \`operators\`; say there who uses it`
        : 'nothing in the context says whose account this is; add it to `accounts`, or say in `strangers` which roles to assume',
    }
  // A school that lets strangers be read lists the accounts that are its own: one that is named and not listed is not.
  const stranger = found === undefined && isNamed(ref) ? { account: 'personal' as const } : {}
  const { account, professional, workEmail } = found?.value ?? {}
  const channel = defined({ account, professional, workEmail, ...stranger })
  const owner = found?.value.owner
  return {
    actor: known.facts,
    channel,
    evidence: [...known.evidence, ...evidenceOf('channel', channel, found?.from ?? 'context#/strangers', 'roster')],
    person: owner === undefined ? undefined : school.person(owner)?.value,
  }
}

export const isProblem = (acting: Acting | IntakeProblem): acting is IntakeProblem => 'code' in acting

/** What the roster says of the person at whom somebody aims an act. */
export const personTarget = (person: RosterPerson, actor: RosterPerson | undefined): Target =>
  defined({
    kind: 'person' as const,
    id: person.id,
    roles: person.roles,
    // The roster lists family that it knows of: who is not on it may be family all the same.
    family: actor?.family?.includes(person.id) ? true : undefined,
  })

/** What the context says of the account that an act is aimed at; nothing where it knows neither account nor owner. */
export const targetOf = (school: School, ref: AccountRef, actor: RosterPerson | undefined): Known<Target> => {
  const found = school.account(ref)
  if (found === undefined) return { facts: {}, evidence: [] }
  const { account, owner } = found.value
  const person = owner === undefined ? undefined : school.person(owner)
  const facts = { ...(person && personTarget(person.value, actor)), ...defined({ account }) }
  return { facts, evidence: evidenceOf('target', facts, found.from, 'roster') }
}
