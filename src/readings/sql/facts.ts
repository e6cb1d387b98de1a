import { standInPositions } from '../../action/derive.js'
import type { Fact, FactValue } from '../../action/facts.js'
import { withoutContent } from '../../action/given.js'
import { type PeopleFactId, peopleFactIds } from '../../action/people.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Writer } from './condition.js'
import type { SqlType } from './dialect.js'
import { fieldsOf } from './fields.js'
import { personCondition } from './people.js'

/** Whether facts that an act does not say take their ordinary values. */
export type Assume = 'unknown' | 'ordinary'

/** The values of the facts of an act in SQL, as `src/action/derive.ts` derives them. */
export const factColumns = (policy: CompiledPolicy, assume: Assume, writer: Writer): ((id: string) => string) => {
  const { dialect, values, catalogue } = writer
  const types = new Map(fieldsOf(catalogue).map(({ id, type }) => [id, type]))
  const field = (id: string): string => dialect.field({ id, type: types.get(id) as SqlType })
  const publishesNothing = () => `${field('verb')} IN (${[...withoutContent].map(values.text).join(', ')})`

  const written = (value: FactValue): string =>
    typeof value === 'object'
      ? dialect.set(value.map(values.text))
      : typeof value === 'string'
        ? values.text(value)
        : typeof value === 'number'
          ? values.integer(value)
          : String(value).toUpperCase()

  /** A value, or where there is none what is ordinary of content, where that is assumed. */
  const orOrdinary = (value: string, ordinary: string): string =>
    assume === 'ordinary'
      ? `coalesce(${value}, ${ordinary})`
      : `coalesce(${value}, CASE WHEN ${publishesNothing()} THEN ${ordinary} END)`

  const supplied = (id: string): string => {
    const { ordinary, derived } = catalogue.facts.get(id) as Fact
    const assumed = assume === 'ordinary' || id.startsWith('content.')
    return ordinary === undefined || derived || !assumed ? field(id) : orOrdinary(field(id), written(ordinary))
  }

  const someone = (fact: PeopleFactId): string => {
    const people = field('content.people')
    const condition = personCondition(fact, policy.ownChildExemption, (flag) => orOrdinary(flag, 'FALSE'))
    const nobody = orOrdinary('CAST(NULL AS BOOLEAN)', 'FALSE')
    return `CASE WHEN ${people} IS NULL THEN ${nobody} ELSE ${dialect.someone(people, condition)} END`
  }

  const derived: Readonly<Record<string, () => string>> = {
    'actor.authorised': () => {
      const positions = dialect.list(standInPositions(policy.accountManagers).map(values.text), 'text')
      const standsIn = dialect.intersects(field('actor.positions'), positions)
      return `coalesce(${field('actor.authorised')}, CASE WHEN ${standsIn} THEN TRUE END)`
    },
    'content.safeguardingConcern': () =>
      orOrdinary(`(${field('content.safeguardingConcern')} OR ${supplied('content.disclosure')})`, 'FALSE'),
    ...Object.fromEntries(peopleFactIds.map((id) => [id, () => someone(id)])),
    'content.refersToIndividual': () =>
      `((NOT ${dialect.isEmpty(supplied('content.refersTo'))}) OR ${someone('content.refersToIndividual')})`,
  }
  return (id) => (derived[id] ?? (() => supplied(id)))()
}
