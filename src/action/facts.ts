import { type PeopleFactId, peopleFactIds } from './people.js'
import { platformPattern, type SocialAction, socialActionSchema } from './social-action.js'

/** What a rule can compare: the type of a fact, and the whole of its domain where that is finite. */
export type FactType =
  | { readonly type: 'boolean' }
  | { readonly type: 'enumeration' | 'set'; readonly values: readonly string[] }
  | { readonly type: 'string'; readonly pattern?: RegExp }
  | { readonly type: 'integer' | 'instant' | 'time' }

/** A known value of a fact: a set is a list, an instant or a time of day its text. */
export type FactValue = boolean | number | string | readonly string[]

export type Fact = FactType & {
  readonly id: FactId
  /** Where its value stands in {@link FactValues}. */
  readonly slot: number
  /** The input fields whose values decide it, as a caller can supply them. */
  readonly inputs: readonly string[]
  /** The value it has where nothing remarkable went unrecorded; absent where there is none. */
  readonly ordinary?: FactValue | undefined
  /** Computed from other fields, at least where it was not supplied. */
  readonly derived?: true
}

type Part = Exclude<keyof SocialAction, 'id' | 'verb' | 'extra'>
type Field = { [P in Part]: `${P}.${keyof NonNullable<SocialAction[P]> & string}` }[Part]

/** The facts that every policy can read: fields of an action, and what its people come to. */
export type BuiltInFactId = 'verb' | Exclude<Field, `${string}.id` | 'content.people'> | PeopleFactId

/** A fact that rules can read: a built-in one, or one that a policy declares. */
export type FactId = BuiltInFactId | `extra.${string}`

/** What is ordinary, if anything, where that is not "no" or an empty list. */
const ordinary: Readonly<Partial<Record<BuiltInFactId, FactValue | undefined>>> = {
  'actor.roles': undefined,
  'actor.authorised': undefined,
  'actor.policyAcknowledged': undefined,
  'actor.safeguardingTrained': undefined,
  'actor.privacySettingsChecked': undefined,
  'channel.schoolGroup': 'none',
  'content.schoolRelated': undefined,
  'content.ageAppropriate': true,
  'timing.teachingTime': undefined,
  'history.priorIncidents': 0,
}

/** Where a fact is computed, at least where it was not supplied: the fields that decide it. */
const derivedFrom: Readonly<Record<string, readonly string[]>> = {
  'actor.authorised': ['actor.authorised', 'actor.positions'],
  'content.safeguardingConcern': ['content.safeguardingConcern', 'content.disclosure'],
  ...Object.fromEntries(peopleFactIds.map((id) => [id, ['content.people']])),
  'content.refersToIndividual': ['content.refersTo', 'content.people'],
  'timing.teachingTime': ['timing.teachingTime'],
}

/** What a schema of the input contract says of a field. */
interface Form {
  readonly def: {
    readonly type: string
    readonly innerType?: Form
    readonly shape?: Readonly<Record<string, Form>>
    readonly element?: Form
    readonly entries?: object
  }
}

type FieldFact = FactType & Pick<Fact, 'ordinary'>

const valuesOf = ({ def }: Form): readonly string[] => Object.keys(def.entries ?? {})

const fieldFact = (form: Form, key: string): FieldFact => {
  const { type, element } = form.def
  if (element) return { type: 'set', values: valuesOf(element), ordinary: Object.freeze([]) }
  if (type === 'enum') return { type: 'enumeration', values: valuesOf(form) }
  if (type === 'boolean') return { type, ordinary: false }
  if (type === 'number') return { type: 'integer' }
  return key === 'at' ? { type: 'instant' } : { type: 'string', pattern: platformPattern }
}

/** The facts of a field, or of those that are in it, by their ids. */
const factsIn = (form: Form, id: string, key: string): readonly (readonly [string, FieldFact])[] => {
  const { innerType, shape } = form.def
  if (innerType) return factsIn(innerType, id, key)
  if (shape) return Object.entries(shape).flatMap(([name, field]) => factsIn(field, id + (id && '.') + name, name))
  if (key === 'people') return peopleFactIds.map((fact) => [fact, { type: 'boolean' }])
  return key === 'id' || key === 'extra' ? [] : [[id, fieldFact(form, key)]]
}

/** The built-in facts: which there are and what they mean. A policy's own stand beside them in its catalogue. */
export const builtIn = Object.fromEntries(
  factsIn(socialActionSchema as unknown as Form, '', '').map(([id, fact], slot) => [
    id,
    {
      ...fact,
      ...(Object.hasOwn(ordinary, id) && { ordinary: ordinary[id as BuiltInFactId] }),
      id,
      slot,
      inputs: derivedFrom[id] ?? [id],
      ...(derivedFrom[id] && { derived: true }),
    },
  ]),
) as unknown as Readonly<Record<BuiltInFactId, Fact>>

export const builtInIds = Object.keys(builtIn) as readonly BuiltInFactId[]

export const isBuiltIn = (id: string): id is BuiltInFactId => Object.hasOwn(builtIn, id)

/** The facts of one act by their slots; `undefined` is unknown. */
export type FactValues = readonly (FactValue | undefined)[]
