import { TRUE } from '../../base/truth.js'
import type { NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition } from '../../logic/condition.js'
import { and, type Formula, holdsWith, known, leftUnknown, or, variablesOf, type Way, waysOf } from './formula.js'
import { trace } from './reference.js'
import { settle } from './settle.js'
import type { Situation } from './situation.js'
import { cellCount, fieldsOf } from './supply.js'

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const everyCellIn =
  (situation: Situation) =>
  (variable: string): bigint =>
    (1n << BigInt(cellCount(variable, situation) + 1)) - 1n

const alternatives = (clause: NormativeClause): Condition => ({
  kind: 'any',
  of: clause.norms.map(({ condition }) => condition),
  source: clause.id,
})

const fieldsAsked = (way: Way, situation: Situation): readonly string[] =>
  [
    ...new Set(
      [...way]
        .filter(([, cells]) => (cells & leftUnknown) === 0n)
        .flatMap(([variable]) => fieldsOf(variable, situation)),
    ),
  ].sort(byName)

const bySizeThenName = (a: readonly string[], b: readonly string[]): number =>
  a.length - b.length || byName(a.join('\n'), b.join('\n'))

const minimal = (sets: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const kept: (readonly string[])[] = []
  for (const set of [...new Map(sets.map((set) => [set.join('\n'), set])).values()].sort(bySizeThenName))
    if (!kept.some((smaller) => smaller.every((field) => set.includes(field)))) kept.push(set)
  return kept
}

/** No value counts that would put an act out of scope, unless it is out already, where paramount clauses hold. */
const stayingInScope = (situation: Situation, everyCell: (variable: string) => bigint): Formula =>
  trace(situation.policy.outOfScope, situation.facts).truth === TRUE
    ? known(true)
    : settle(situation.policy.outOfScope, 'not-true', situation, everyCell)

/**
 * The minimal sets of input fields that could settle a clause that is open: for which some values make it true or
 * false, and keep the act in scope, while all else stays unknown.
 */
export const missingFor = (clause: NormativeClause, situation: Situation): readonly (readonly string[])[] => {
  const everyCell = everyCellIn(situation)
  const condition = alternatives(clause)
  const inScope = stayingInScope(situation, everyCell)
  const settled = (wanted: 'true' | 'false') => and([settle(condition, wanted, situation, everyCell), inScope])
  return minimal(waysOf(or([settled('true'), settled('false')])).map((way) => fieldsAsked(way, situation)))
}

/** The unknown input fields each of which alone, with some value that keeps the act in scope, would lift a finding. */
export const defeatersOf = (clause: NormativeClause, situation: Situation): readonly string[] => {
  const everyCell = everyCellIn(situation)
  const lifted = settle(alternatives(clause), 'not-true', situation, everyCell)
  const both = and([lifted, stayingInScope(situation, everyCell)])
  const lifts = (variable: string) =>
    Array.from({ length: cellCount(variable, situation) }, (_, index) => 2n << BigInt(index)).some((cell) =>
      holdsWith(both, variable, cell),
    )
  const found = [...variablesOf(lifted)].filter(lifts).map((variable) => fieldsOf(variable, situation))
  return [...new Set(found.filter(({ length }) => length === 1).flat())].sort(byName)
}
