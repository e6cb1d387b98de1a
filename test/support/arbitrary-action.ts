import fc from 'fast-check'
import type { Catalogue, OwnFact } from '../../src/action/catalogue.js'
import {
  accounts,
  audiences,
  deviceOwners,
  individuals,
  personRoles,
  positions,
  purposes,
  relations,
  roles,
  type SocialAction,
  schoolGroups,
  socialActionSchema,
  spaces,
  subjects,
  targetKinds,
  verbs,
} from '../../src/action/social-action.js'
import { catalogue } from './own-facts.js'

/** How much of an action is known: all of it, little of it, or in between. */
export type Shape = 'full' | 'sparse' | 'mixed'

const platforms = [
  'facebook',
  'x',
  'instagram',
  'whatsapp',
  'signal',
  'telegram',
  'messenger',
  'linkedin',
  'website',
  'email',
  'sms',
  'telephone',
  'mis',
  'paper',
  'in-person',
  'a-forum',
] as const

const flags = (part: 'actor' | 'channel' | 'target' | 'content'): readonly string[] => {
  const shape = socialActionSchema.shape as unknown as Record<
    string,
    { def: { innerType?: unknown; shape?: Record<string, unknown> } }
  >
  let schema = shape[part] as unknown as { def: { type: string; innerType?: never }; shape?: Record<string, unknown> }
  while (schema.def.innerType) schema = schema.def.innerType
  return Object.entries(schema.shape ?? {}).flatMap(([key, value]) => {
    let inner = value as { def: { type: string; innerType?: never } }
    while (inner.def.innerType) inner = inner.def.innerType
    return inner.def.type === 'boolean' ? [key] : []
  })
}

/** Rarely true, or else every act would break everything. */
const rarely = fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
const one = <T>(values: readonly T[]) => fc.constantFrom(...values)
const some = <T>(values: readonly T[], minLength = 0) => fc.uniqueArray(one(values), { minLength, maxLength: 3 })
const fewOf = <T>(values: readonly T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([] as T[]) }, { weight: 1, arbitrary: some(values, 1) })

const known = (shape: Shape): number => ({ full: 1, sparse: 0.15, mixed: 0.7 })[shape]

/** Leaves each key out with the shape's probability. */
const maybe = (shape: Shape, model: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(model).map(([key, value]) => [
          key,
          shape === 'full'
            ? value.map((member) => [member])
            : fc
                .double({ min: 0, max: 1, noNaN: true })
                .chain((roll) => (roll < known(shape) ? value.map((member) => [member]) : fc.constant<unknown[]>([]))),
        ]),
      ),
    )
    .map((record) =>
      Object.fromEntries(
        Object.entries(record).flatMap(([key, value]) => (value as unknown[]).map((member) => [key, member])),
      ),
    )

const booleans = (part: Parameters<typeof flags>[0]) => Object.fromEntries(flags(part).map((key) => [key, rarely]))

const person = (shape: Shape) =>
  maybe(shape, {
    role: one(personRoles),
    relation: one(relations),
    named: fc.boolean(),
    pictured: fc.boolean(),
    consent: maybe(shape, { name: fc.boolean(), image: fc.boolean() }),
  })

/** Actions of a shape, as `parseAction` would return them. */
export const arbitraryAction = (shape: Shape): fc.Arbitrary<SocialAction> =>
  fc
    .record({
      verb: one(verbs),
      actor: fc
        .tuple(
          some(roles, 1),
          maybe(shape, {
            id: fc.constant('u-1'),
            positions: fewOf(positions),
            ...booleans('actor'),
            authorised: fc.boolean(),
            policyAcknowledged: fc.boolean(),
            safeguardingTrained: fc.boolean(),
            privacySettingsChecked: fc.boolean(),
          }),
        )
        .map(([held, rest]) => ({ roles: held, ...rest })),
      rest: maybe(shape, {
        channel: maybe(shape, {
          ...booleans('channel'),
          platform: fc.oneof(
            { weight: 2, arbitrary: fc.constant('facebook') },
            { weight: 3, arbitrary: one(platforms) },
          ),
          account: one(accounts),
          space: one(spaces),
          audience: one(audiences),
          schoolGroup: one(schoolGroups),
        }),
        target: maybe(shape, {
          ...booleans('target'),
          kind: one(targetKinds),
          roles: fewOf(roles),
          account: one(accounts),
          family: fc.boolean(),
          commercial: fc.boolean(),
        }),
        content: maybe(shape, {
          ...booleans('content'),
          ageAppropriate: rarely.map((value) => !value),
          schoolRelated: fc.boolean(),
          purpose: one(purposes),
          complainsAbout: fewOf(subjects),
          disrespectfulTo: fewOf(subjects),
          inappropriateAbout: fewOf(subjects),
          refersTo: fewOf(individuals),
          people: fc.array(person(shape), { maxLength: 3 }),
        }),
        timing: maybe(shape, {
          at: fc.constantFrom('2026-11-23T10:15:00Z', '2026-11-23T20:15:00+01:00'),
          teachingTime: rarely,
        }),
        device: maybe(shape, { owner: one(deviceOwners) }),
        history: maybe(shape, { priorIncidents: fc.nat({ max: 4 }) }),
      }),
    })
    .map(({ verb, actor, rest }) => ({ verb, actor, ...rest }) as unknown as SocialAction)

export const anyShape: fc.Arbitrary<SocialAction> = fc.oneof(
  arbitraryAction('full'),
  arbitraryAction('sparse'),
  arbitraryAction('mixed'),
)

/** A value of a fact. */
export const ownValue = (fact: OwnFact): fc.Arbitrary<unknown> => {
  switch (fact.type) {
    case 'enumeration':
      return one(fact.values)
    case 'set':
      return some(fact.values)
    case 'integer':
      return fc.nat({ max: 4 })
    case 'instant':
      return one(['2026-11-23T10:15:00Z', '2026-11-23T20:15:00+01:00', '2026-11-22T07:00:00Z'])
    case 'time':
      return one(['00:00', '07:29', '08:30', '12:00', '17:45', '23:59'])
    default:
      return fc.boolean()
  }
}

/** Actions that mostly carry some facts of a policy's own. */
export const carrying = (actions: fc.Arbitrary<SocialAction>, { own }: Catalogue): fc.Arbitrary<SocialAction> => {
  if (own.length === 0) return actions
  const extra = maybe('mixed', Object.fromEntries(own.map((fact) => [fact.name, ownValue(fact)])))
  return fc.oneof(
    { weight: 1, arbitrary: actions },
    {
      weight: 4,
      arbitrary: fc.tuple(actions, extra).map(([action, facts]) => ({ ...action, extra: facts }) as SocialAction),
    },
  )
}

/** Actions of any shape for the policies of `arbitraryPolicy`. */
export const anyAct: fc.Arbitrary<SocialAction> = carrying(anyShape, catalogue)
