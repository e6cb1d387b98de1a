import type { SocialAction } from '../../action/social-action.js'
import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Test } from '../../logic/condition.js'
import { testsOf } from '../../logic/tests-of.js'
import type { Diagram } from '../../readings/prove/diagrams.js'
import type { Inputs } from '../../readings/prove/inputs.js'
import { Observations, observe, observeScope } from '../../readings/prove/observe.js'
import { type TruthOf, truthsUnder } from '../../readings/prove/truths.js'
import { witnesses } from '../../readings/prove/witness.js'
import { worldOf } from '../../readings/prove/world.js'
import type { ClauseChange, CompiledChange } from './compiled-change.js'
import type { Assume } from './suite.js'

/** An action of which a policy and its mutant say different things. */
export interface Difference {
  readonly action: SocialAction
  readonly assume: Assume
  /** The clauses of which something else is said; none where it is said of the whole act that it is out of scope. */
  readonly clauses: readonly string[]
}

const normTests = ({ norms }: NormativeClause): readonly Test[] => norms.flatMap(({ condition }) => testsOf(condition))

const testsAround = ({ outOfScope, companions }: CompiledPolicy): readonly Test[] =>
  [outOfScope, ...companions.map(({ condition }) => condition)].flatMap(testsOf)

/** The clauses whose places among the others change, with all that they may change places with. */
const ordered = ({ order, before, after, clauses }: CompiledChange): readonly NormativeClause[] =>
  order ? [...before.clauses, ...after.clauses] : clauses.flatMap((change) => [change.before, change.after])

interface Side {
  readonly policy: CompiledPolicy
  readonly truthOf: TruthOf
}

const differ = (inputs: Inputs) => inputs.operation((a, b) => (a === b ? 0 : 1))

/** Where two clauses stand on one list together, which shows in which order they do. */
const together = (a: NormativeClause, b: NormativeClause, side: Side, inputs: Inputs): Diagram => {
  const observations = new Observations()
  const seen = (clause: NormativeClause) => observe(clause, side.policy, inputs, side.truthOf, observations)
  return inputs.operation((x, y) =>
    x !== 0 && y !== 0 && observations.at(x).list === observations.at(y).list ? 1 : 0,
  )(seen(a), seen(b))
}

/** Where something differs, and of which clauses. */
interface Place {
  readonly diagram: Diagram
  readonly clauses: readonly string[]
}

/** Where a clause that changes its place stands on a list with one that it changes places with. */
const reorderings = ({ before, after, order }: CompiledChange, side: Side, inputs: Inputs): readonly Place[] => {
  if (!order) return []
  const place = new Map(after.clauses.map(({ id }, index) => [id, index]))
  const placeOf = ({ id }: NormativeClause) => place.get(id) as number
  return before.clauses.flatMap((a, index) =>
    before.clauses
      .slice(index + 1)
      .filter((b) => placeOf(b) < placeOf(a))
      .map((b) => ({ diagram: together(a, b, side, inputs), clauses: [a.id, b.id] })),
  )
}

const differencesIn = (change: CompiledChange, inputs: Inputs): readonly Place[] => {
  const { before, after, clauses } = change
  const [left, right] = [before, after].map((policy) => ({ policy, truthOf: truthsUnder(inputs, policy) })) as [
    Side,
    Side,
  ]
  const observations = new Observations()
  const seen = (clause: NormativeClause, { policy, truthOf }: Side) =>
    observe(clause, policy, inputs, truthOf, observations)
  const isDifferent = differ(inputs)
  return [
    {
      diagram: isDifferent(observeScope(before, inputs, left.truthOf), observeScope(after, inputs, right.truthOf)),
      clauses: [],
    },
    ...clauses.map((each: ClauseChange) => ({
      diagram: isDifferent(seen(each.before, left), seen(each.after, right)),
      clauses: [each.before.id],
    })),
    ...reorderings(change, left, inputs),
  ]
}

interface Found extends Difference {
  readonly size: number
}

const smallest = (found: readonly Found[]): Found | undefined =>
  found.reduce<Found | undefined>((best, one) => (best && best.size <= one.size ? best : one), undefined)

const differenceUnder = (change: CompiledChange, assume: Assume): Difference | undefined => {
  const { before, after } = change
  const tests = [...ordered(change).flatMap(normTests), ...testsAround(before), ...testsAround(after)]
  const inputs = worldOf(tests, [before, after], assume)
  const found = smallest(
    differencesIn(change, inputs).flatMap(({ diagram, ...place }) => {
      const witness = witnesses(inputs, diagram).get(1)
      return witness === undefined ? [] : [{ ...witness, ...place, assume }]
    }),
  )
  if (found === undefined) return undefined
  const { size: _size, ...difference } = found
  return difference
}

/**
 * A smallest action of which a policy and its mutant say different things; none where there is no such action,
 * which is proved. Reasons, what is missing and what could take a finding away are not compared.
 *
 * An action whose absent facts are taken as ordinary comes first, as it leaves less open; what no action shows with
 * absent facts unknown, none shows at all.
 */
export const tellApart = (change: CompiledChange): Difference | undefined => {
  const anyhow = differenceUnder(change, 'unknown')
  return anyhow && (differenceUnder(change, 'ordinary') ?? anyhow)
}
