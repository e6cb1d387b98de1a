import { either, FALSE, TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import type { Companion, CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { All, Condition, Test } from '../../logic/condition.js'
import { type Carrier, unpresumed } from './carrier.js'
import { aboveUnknown, anyDifference, differences, noDifference } from './sensitivity.js'

/** The label of acts that meet none of the obligations of what is probed. */
export const meetsNone = 3

/**
 * Which obligation acts meet, by the truth that it asks for. Of a clause or a rule: it holds, is open, or
 * neither. Of a comparison: it decides by being true, by not being known, or by being false.
 */
export interface Probes<T> {
  readonly clause: T
  readonly decisions: readonly DecisionProbes<T>[]
}

interface DecisionProbes<T> {
  readonly rule: T
  /** A comparison left out never decides. */
  readonly comparisons: ReadonlyMap<Test, T>
}

/** Probes a clause for one act, or for all that an act may say. */
export type Probe = <T>(carrier: Carrier<T>) => Probes<T>

const deciding = (difference: number, truth: number): number => (difference === noDifference ? meetsNone : truth)

const comparisonsOf = <T>(condition: Condition, difference: T, carrier: Carrier<T>): ReadonlyMap<Test, T> =>
  new Map(
    [...differences(condition, difference, carrier)].map(([test, own]) => [
      test,
      carrier.join(deciding, own, carrier.truthOf(unpresumed(test))),
    ]),
  )

const greatest = <T>(truths: readonly T[], carrier: Carrier<T>): T =>
  truths.reduce((a, b) => carrier.join(either as (a: number, b: number) => number, a, b), carrier.constant(FALSE))

/** What a rule comes to after the rules before it: none of them may hold, and an open one is the one that is named. */
const after = (before: number, truth: number): number =>
  truth === FALSE || before === FALSE || (before === UNKNOWN && truth === TRUE) ? truth : meetsNone
const ahead = (label: number, later: number): number => (label === UNKNOWN && later === TRUE ? meetsNone : label)
const differenceAmong = (before: number, later: number): number =>
  before === TRUE ? noDifference : before === FALSE && later !== TRUE ? anyDifference : aboveUnknown

const nothingOutside = (difference: number, out: number): number => (out === TRUE ? noDifference : difference)
const falseOutside = (truth: number, out: number): number => (out === TRUE ? FALSE : truth)
const unaskedOutside = (label: number, out: number): number => (out === TRUE ? meetsNone : label)

/** Outside its scope a policy says nothing of a clause, unless it is paramount. */
const outOfScopeFor = <T>({ paramount }: NormativeClause, policy: CompiledPolicy, carrier: Carrier<T>): T =>
  paramount ? carrier.constant(FALSE) : carrier.truthOf(policy.outOfScope)

/** Probes a clause and its rules. */
export const probeClause =
  (clause: NormativeClause, policy: CompiledPolicy): Probe =>
  (carrier) => {
    const truths = clause.norms.map(({ condition }) => carrier.truthOf(condition))
    const out = outOfScopeFor(clause, policy, carrier)
    return {
      clause: carrier.join(falseOutside, greatest(truths, carrier), out),
      decisions: clause.norms.map(({ condition }, index) => {
        const before = greatest(truths.slice(0, index), carrier)
        const later = greatest(truths.slice(index + 1), carrier)
        const truth = carrier.truthOf(condition)
        const difference = carrier.join(nothingOutside, carrier.join(differenceAmong, before, later), out)
        return {
          rule: carrier.join(unaskedOutside, carrier.join(ahead, carrier.join(after, before, truth), later), out),
          comparisons: comparisonsOf(condition, difference, carrier),
        }
      }),
    }
  }

/** What a scope clause comes to: where its condition holds, it must also have its effect. */
const effective = (truth: number, effect: number): number => (truth === TRUE && effect !== TRUE ? meetsNone : truth)

const alone = <T>(rule: T, comparisons: ReadonlyMap<Test, T>): Probes<T> => ({
  clause: rule,
  decisions: [{ rule, comparisons }],
})

/** Probes a condition that takes acts out of scope, or keeps them in. */
export const probeScope =
  (condition: Condition, effect: 'out-of-scope' | 'in-scope', policy: CompiledPolicy): Probe =>
  (carrier) => {
    const [takenOut] = (policy.outOfScope as All).of as [Condition]
    const where = carrier.truthOf(effect === 'out-of-scope' ? policy.outOfScope : takenOut)
    return alone(
      carrier.join(effective, carrier.truthOf(condition), where),
      comparisonsOf(policy.outOfScope, carrier.constant(aboveUnknown), carrier),
    )
  }

const known = (truth: number): Truth => (truth === TRUE ? TRUE : FALSE)
const differenceWhere = (truth: number): number => (truth === TRUE ? aboveUnknown : noDifference)

/** The clauses beside whose findings a companion may stand. */
const accompanied = ({ sections }: Companion, { clauses }: CompiledPolicy): readonly NormativeClause[] =>
  clauses.filter(({ section }) => sections.includes(section))

/** Probes a condition under which a clause stands beside findings. */
export const probeCompanion =
  (companion: Companion, policy: CompiledPolicy): Probe =>
  (carrier) => {
    const findings = accompanied(companion, policy).map((clause) => {
      const truths = clause.norms.map(({ condition }) => carrier.relabel(carrier.truthOf(condition), known))
      return carrier.join(falseOutside, greatest(truths, carrier), outOfScopeFor(clause, policy, carrier))
    })
    const found = greatest(findings, carrier)
    return alone(
      carrier.join(effective, carrier.truthOf(companion.condition), found),
      comparisonsOf(companion.condition, carrier.relabel(found, differenceWhere), carrier),
    )
  }
