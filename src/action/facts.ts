import {
  accounts,
  audiences,
  deviceOwners,
  individuals,
  platformPattern,
  positions,
  purposes,
  roles,
  schoolGroups,
  spaces,
  subjects,
  targetKinds,
  verbs,
} from './social-action.js'

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
  readonly ordinary?: FactValue
  /** Computed from other fields, at least where it was not supplied. */
  readonly derived?: true
}

const boolean = (ordinary?: boolean) => ({ type: 'boolean', ...(ordinary === undefined ? {} : { ordinary }) }) as const
const enumeration = (values: readonly string[], ordinary?: string) =>
  ({ type: 'enumeration', values, ...(ordinary === undefined ? {} : { ordinary }) }) as const
const set = (values: readonly string[]) => ({ type: 'set', values, ordinary: Object.freeze([]) }) as const
const derived = (...inputs: string[]) => ({ type: 'boolean', inputs, derived: true }) as const

const table = {
  verb: enumeration(verbs),
  'actor.roles': { type: 'set', values: roles },
  'actor.positions': set(positions),
  'actor.authorised': derived('actor.authorised', 'actor.positions'),
  'actor.policyAcknowledged': boolean(),
  'actor.safeguardingTrained': boolean(),
  'actor.privacySettingsChecked': boolean(),
  'actor.profileIdentifiable': boolean(false),
  'channel.platform': { type: 'string', pattern: platformPattern },
  'channel.account': enumeration(accounts),
  'channel.space': enumeration(spaces),
  'channel.audience': enumeration(audiences),
  'channel.schoolGroup': enumeration(schoolGroups, 'none'),
  'channel.professional': boolean(false),
  'channel.workEmail': boolean(false),
  'target.kind': enumeration(targetKinds),
  'target.roles': set(roles),
  'target.account': enumeration(accounts),
  'target.family': boolean(false),
  'target.commercial': boolean(false),
  'content.purpose': enumeration(purposes),
  'content.abusive': boolean(false),
  'content.harmful': boolean(false),
  'content.racist': boolean(false),
  'content.sexist': boolean(false),
  'content.homophobic': boolean(false),
  'content.inflammatory': boolean(false),
  'content.harassing': boolean(false),
  'content.discriminatory': boolean(false),
  'content.inappropriate': boolean(false),
  'content.spam': boolean(false),
  'content.personalInformation': boolean(false),
  'content.commercial': boolean(false),
  'content.schoolRelated': boolean(),
  'content.donationRequest': boolean(false),
  'content.political': boolean(false),
  'content.ageAppropriate': boolean(true),
  'content.addressedToIndividual': boolean(false),
  'content.linksStaffPersonalAccount': boolean(false),
  'content.schoolBusiness': boolean(false),
  'content.readsAsSchoolView': boolean(false),
  'content.behaviourIncident': boolean(false),
  'content.raisesConcern': boolean(false),
  'content.safeguardingConcern': {
    ...derived('content.safeguardingConcern', 'content.disclosure'),
    ordinary: false,
  },
  'content.disclosure': boolean(false),
  'content.complainsAbout': set(subjects),
  'content.disrespectfulTo': set(subjects),
  'content.inappropriateAbout': set(subjects),
  'content.refersTo': set(individuals),
  'content.identifiesOthers': derived('content.people'),
  'content.identifiesWithoutConsent': derived('content.people'),
  'content.picturesPupil': derived('content.people'),
  'content.picturesOtherPupilWithoutPermission': derived('content.people'),
  'content.picturesOtherChild': derived('content.people'),
  'content.refersToIndividual': derived('content.refersTo', 'content.people'),
  'timing.at': { type: 'instant' },
  'timing.teachingTime': derived('timing.teachingTime'),
  'device.owner': enumeration(deviceOwners),
  'history.priorIncidents': { type: 'integer', ordinary: 0 },
} as const satisfies Record<string, FactType & Pick<Fact, 'ordinary' | 'derived'> & { inputs?: readonly string[] }>

/** The facts that every policy can read. */
export type BuiltInFactId = keyof typeof table

/** A fact that rules can read: a built-in one, or one that a policy declares. */
export type FactId = BuiltInFactId | `extra.${string}`

export const builtInIds = Object.keys(table) as readonly BuiltInFactId[]

/** The built-in facts: which there are and what they mean. A policy's own stand beside them in its catalogue. */
export const builtIn: Readonly<Record<BuiltInFactId, Fact>> = Object.fromEntries(
  Object.entries<FactType & { inputs?: readonly string[] }>(table).map(([id, fact], slot) => [
    id,
    { ...fact, id, slot, inputs: fact.inputs ?? [id] },
  ]),
) as unknown as Record<BuiltInFactId, Fact>

export const isBuiltIn = (id: string): id is BuiltInFactId => Object.hasOwn(builtIn, id)

/** The facts of one act by their slots; `undefined` is unknown. */
export type FactValues = readonly (FactValue | undefined)[]
