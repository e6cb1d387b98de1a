import {
  accounts,
  audiences,
  deviceOwners,
  individuals,
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
  | { readonly type: 'string' | 'integer' | 'instant' }

/** A known value of a fact: a set is a list, an instant its text. */
export type FactValue = boolean | number | string | readonly string[]

export type Fact = FactType & {
  /** In words, as the end of "it is not known …". */
  readonly label: string
  /** The input fields whose values decide it, as a caller can supply them. */
  readonly inputs: readonly string[]
  /** The value it has where nothing remarkable went unrecorded; absent where there is none. */
  readonly ordinary?: FactValue
  /** Computed from other fields, at least where it was not supplied. */
  readonly derived?: true
}

const boolean = (label: string, ordinary?: boolean) =>
  ({ type: 'boolean', label, ...(ordinary === undefined ? {} : { ordinary }) }) as const
const enumeration = (label: string, values: readonly string[], ordinary?: string) =>
  ({ type: 'enumeration', label, values, ...(ordinary === undefined ? {} : { ordinary }) }) as const
const set = (label: string, values: readonly string[]) => ({ type: 'set', label, values, ordinary: [] }) as const
const derived = (label: string, ...inputs: string[]) => ({ type: 'boolean', label, inputs, derived: true }) as const

const table = {
  verb: enumeration('what was done', verbs),
  'actor.roles': { type: 'set', label: 'in which capacities the person belongs to the school', values: roles },
  'actor.positions': set('which posts the person holds in the school', positions),
  'actor.authorised': derived(
    'whether the head teacher has authorised the person to use the official accounts',
    'actor.authorised',
    'actor.positions',
  ),
  'actor.policyAcknowledged': boolean('whether the person has accepted the policy', undefined),
  'actor.safeguardingTrained': boolean('whether the person has had the safeguarding training', undefined),
  'actor.privacySettingsChecked': boolean('whether the person keeps their privacy settings checked', undefined),
  'actor.profileIdentifiable': boolean('whether pupils can recognise the personal profile', false),
  'channel.platform': { type: 'string', label: 'on which platform it happened' },
  'channel.account': enumeration('whether it was done from an official or a personal account', accounts),
  'channel.space': enumeration('where it appears', spaces),
  'channel.audience': enumeration('who can see it', audiences),
  'channel.schoolGroup': enumeration('whether it is a group about school matters, and whose', schoolGroups, 'none'),
  'channel.professional': boolean('whether the personal account is kept for professional purposes', false),
  'channel.workEmail': boolean('whether the personal account is registered with a school e-mail address', false),
  'target.kind': enumeration('whether it is aimed at a person or a page', targetKinds),
  'target.roles': set('in which capacities the person it is aimed at belongs to the school', roles),
  'target.account': enumeration('whether it reaches an official or a personal account', accounts),
  'target.family': boolean('whether the two people are family members', false),
  'target.commercial': boolean('whether the page serves a commercial interest', false),
  'content.purpose': enumeration('what it is for', purposes),
  'content.abusive': boolean('whether it is abusive', false),
  'content.harmful': boolean('whether it is harmful', false),
  'content.racist': boolean('whether it is racist', false),
  'content.sexist': boolean('whether it is sexist', false),
  'content.homophobic': boolean('whether it is homophobic', false),
  'content.inflammatory': boolean('whether it is inflammatory', false),
  'content.harassing': boolean('whether it harasses someone', false),
  'content.discriminatory': boolean('whether it is discriminatory', false),
  'content.inappropriate': boolean('whether it is otherwise inappropriate', false),
  'content.spam': boolean('whether it is spam', false),
  'content.personalInformation': boolean('whether it gives details of a private individual', false),
  'content.commercial': boolean('whether it advertises a business', false),
  'content.schoolRelated': boolean('whether the business advertised is directly related to the school', undefined),
  'content.donationRequest': boolean('whether it asks for donations', false),
  'content.political': boolean('whether it is political', false),
  'content.ageAppropriate': boolean('whether it suits everyone in the school community', true),
  'content.addressedToIndividual': boolean('whether it is written to specific people', false),
  'content.linksStaffPersonalAccount': boolean("whether it links to a staff member's personal account", false),
  'content.schoolBusiness': boolean('whether it conducts school business', false),
  'content.readsAsSchoolView': boolean("whether a personal view could be taken for the school's", false),
  'content.behaviourIncident': boolean('whether it is about a behaviour incident', false),
  'content.raisesConcern': boolean('whether it raises a concern or complaint with the school', false),
  'content.safeguardingConcern': {
    ...derived('whether there may be a safeguarding issue', 'content.safeguardingConcern', 'content.disclosure'),
    ordinary: false,
  },
  'content.disclosure': boolean('whether the person is telling of harm to themselves or another', false),
  'content.complainsAbout': set('about whom it complains', subjects),
  'content.disrespectfulTo': set('to whom it is disrespectful', subjects),
  'content.inappropriateAbout': set('about whom it makes inappropriate comments', subjects),
  'content.refersTo': set('to which individuals it refers', individuals),
  'content.identifiesOthers': derived('whether it names or shows another person', 'content.people'),
  'content.identifiesWithoutConsent': derived('whether everyone named or shown has consented', 'content.people'),
  'content.picturesPupil': derived('whether it shows a pupil', 'content.people'),
  'content.picturesOtherPupilWithoutPermission': derived(
    'whether it shows another pupil without permission',
    'content.people',
  ),
  'content.picturesOtherChild': derived("whether it shows someone else's child", 'content.people'),
  'content.refersToIndividual': derived(
    'whether it refers to an individual of the school community',
    'content.refersTo',
    'content.people',
  ),
  'timing.at': { type: 'instant', label: 'when it was done' },
  'timing.teachingTime': derived("whether it was in the person's own teaching time", 'timing.teachingTime'),
  'device.owner': enumeration('whose device was used', deviceOwners),
  'history.priorIncidents': { type: 'integer', label: 'how many earlier incidents were upheld', ordinary: 0 },
} as const satisfies Record<
  string,
  FactType & Pick<Fact, 'label' | 'ordinary' | 'derived'> & { inputs?: readonly string[] }
>

export type FactId = keyof typeof table

/** Every fact's id, in a fixed order: a fact's place in this list is its place in {@link FactValues}. */
export const factIds = Object.keys(table) as readonly FactId[]

/** The fact catalogue: the one place that says which facts exist and what they mean. */
export const facts: Readonly<Record<FactId, Fact>> = Object.fromEntries(
  Object.entries<Omit<Fact, 'inputs'> & { inputs?: readonly string[] }>(table).map(([id, fact]) => [
    id,
    { ...fact, inputs: fact.inputs ?? [id] },
  ]),
) as unknown as Record<FactId, Fact>

export const isFactId = (id: string): id is FactId => Object.hasOwn(facts, id)

/** Where each fact's value stands in {@link FactValues}. */
export const factIndex = Object.fromEntries(factIds.map((id, index) => [id, index])) as Readonly<Record<FactId, number>>

/** The facts of one act by {@link factIndex}; `undefined` is unknown. */
export type FactValues = readonly (FactValue | undefined)[]
