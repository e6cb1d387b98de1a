import { epochOf } from '../../action/instant.js'
import type { SocialActionInput } from '../../action/social-action.js'
import { localDayAt } from '../../base/local-days.js'
import { mayHaveActed } from '../context/may-have-acted.js'
import type { RosterPerson } from '../context/person.js'
import { personRoleOn } from '../context/roles-on.js'
import type { Found, School } from '../context/roster.js'
import type { Step } from '../draft.js'
import type { Evidence, Suggestion } from '../intake.js'
import { consentOn } from './consent-at.js'

type Person = NonNullable<NonNullable<SocialActionInput['content']>['people']>[number]

/** A fact of a person that something in the context says. */
interface Said<T> {
  readonly value: T
  readonly from: string
  readonly source: 'roster' | 'consent'
}

/** What somebody is to whoever acted, where that is the same for everybody who may have. */
const relationOf = (
  school: School,
  mayBe: readonly Found<RosterPerson>[],
  id: string,
): Said<NonNullable<Person['relation']>> | undefined => {
  const found = school.person(id)
  const [first, ...others] = mayBe
  if (!first || !found) return undefined
  if (first.value.id === id && others.length === 0) return { value: 'self', from: found.from, source: 'roster' }
  const isChild = mayBe.map(({ value }) => (value.id === id ? undefined : value.ownChildren?.includes(id)))
  if (isChild[0] === undefined || isChild.some((each) => each !== isChild[0])) return undefined
  const from = `${first.from}/ownChildren`
  return { value: isChild[0] ? 'own-child' : 'other', from, source: 'roster' }
}

const roleOf = (school: School, id: string, day: number): Said<NonNullable<Person['role']>> | undefined => {
  const found = school.person(id)
  const value = found && personRoleOn(found.value, day)
  return (
    value && { value, from: `${found.from}/${found.value.left === undefined ? 'roles' : 'left'}`, source: 'roster' }
  )
}

/**
 * What the register says of an element. Consents are given to the school: on somebody's personal account, and on one
 * of which nothing is known, only the flag that nobody may picture or name a person speaks.
 */
const consentOf = (
  school: School,
  { channel, content }: SocialActionInput,
  subject: string,
  element: 'name' | 'image',
  day: number,
): Said<boolean> | undefined => {
  const found = consentOn(
    school,
    { subject, platform: channel?.platform ?? undefined, purpose: content?.purpose ?? undefined },
    element,
    day,
  )
  if (found === undefined || (channel?.account !== 'official' && !found.from.endsWith('/neverPhotograph')))
    return undefined
  return { value: found.given, from: found.from, source: 'consent' }
}

/** A person with what the context says of them; what was said before stays. */
const known = (
  school: School,
  action: SocialActionInput,
  mayBe: readonly Found<RosterPerson>[],
  person: Person,
  place: string,
): { readonly person: Person; readonly evidence: readonly Evidence[] } => {
  const { id, consent } = person
  if (!id) return { person, evidence: [] }
  const at = action.timing?.at
  const day = at ? localDayAt(school.context.school.zone, epochOf(at)) : Number.NaN
  const dated = Number.isFinite(day)
  const said = {
    role: person.role == null && dated ? roleOf(school, id, day) : undefined,
    relation: person.relation == null ? relationOf(school, mayBe, id) : undefined,
    name: consent?.name == null && dated ? consentOf(school, action, id, 'name', day) : undefined,
    image: consent?.image == null && dated ? consentOf(school, action, id, 'image', day) : undefined,
  }
  const evidenceOf = (fact: string, one: Said<unknown> | undefined): readonly Evidence[] =>
    one ? [{ fact: `${place}.${fact}`, from: one.from, confidence: 'certain', source: one.source }] : []
  return {
    person: {
      ...person,
      ...(said.role && { role: said.role.value }),
      ...(said.relation && { relation: said.relation.value }),
      ...((said.name || said.image) && {
        consent: {
          ...consent,
          ...(said.name && { name: said.name.value }),
          ...(said.image && { image: said.image.value }),
        },
      }),
    },
    evidence: [
      ...evidenceOf('role', said.role),
      ...evidenceOf('relation', said.relation),
      ...evidenceOf('consent.name', said.name),
      ...evidenceOf('consent.image', said.image),
    ],
  }
}

/** What to ask of a child who is named or pictured, where nobody knows whose it is. */
const askedOf = (person: Person, place: string, from: string): readonly Suggestion[] =>
  person.relation == null &&
  (person.named || person.pictured) &&
  (person.role == null || person.role === 'pupil' || person.role === 'child')
    ? [
        {
          fact: `${place}.relation`,
          question: 'Is this a child of whoever acted?',
          confidence: 'possible',
          from,
          source: 'roster',
        },
      ]
    : []

/** Says of people named or pictured, by their ids, what the roster and the consent register know at the act's own time. */
export const addPeople: Step = (school) => (draft) => {
  const { content } = draft.action
  if (!content?.people?.some(({ id }) => id)) return draft
  const mayBe = mayHaveActed(school, draft)
  const placeOf = (index: number) => `content.people.${index}`
  const people = content.people.map((person, index) => known(school, draft.action, mayBe, person, placeOf(index)))
  return {
    ...draft,
    action: { ...draft.action, content: { ...content, people: people.map(({ person }) => person) } },
    evidence: [...draft.evidence, ...people.flatMap(({ evidence }) => evidence)],
    suggestions: [
      ...draft.suggestions,
      ...people.flatMap(({ person }, index) => (person.id ? askedOf(person, placeOf(index), draft.item) : [])),
    ],
  }
}
