import { FALSE, TRUE } from '../../base/truth.js'
import { comparisons } from '../../logic/compare.js'
import type { Condition, Test } from '../../logic/condition.js'
import { domainsOf } from './domains.js'
import { and, atom, type Formula, known, leftUnknown, or } from './formula.js'
import type { Situation } from './situation.js'
import { type Supply, supplies } from './supply.js'

/** What a condition is wanted to be: definitely true or false, or anything but. */
export type Wanted = 'true' | 'false' | 'not-true' | 'not-false'

const opposite = { true: 'false', false: 'true', 'not-true': 'not-false', 'not-false': 'not-true' } as const

/** That a formula's own negation holds while what it leaves unsaid stays unknown. */
const fails = (formula: Formula, all: (variable: string) => bigint): Formula => {
  switch (formula.kind) {
    case 'known':
      return known(!formula.holds)
    case 'atom':
      return atom(formula.variable, all(formula.variable) & ~formula.cells)
    case 'and':
      return or(formula.of.map((part) => fails(part, all)))
    case 'or':
      return and(formula.of.map((part) => fails(part, all)))
  }
}

/** A presumed comparison is two-valued: what is not true of it is false. */
const effective = (wanted: Wanted, presumed: boolean): Wanted =>
  !presumed ? wanted : wanted === 'false' ? 'not-true' : wanted === 'not-false' ? 'true' : wanted

const ofInput = (test: Test, wanted: Wanted, situation: Situation): Formula => {
  const domains = domainsOf(situation.policy)
  const holding = domains.cellsWhere(test)
  const failing = domains.everyCell(test.fact) & ~holding
  switch (wanted) {
    case 'true':
      return atom(test.fact, holding)
    case 'false':
      return atom(test.fact, failing)
    case 'not-true':
      return atom(test.fact, failing | leftUnknown)
    case 'not-false':
      return atom(test.fact, holding | leftUnknown)
  }
}

const ofDerived = (
  supply: Supply,
  test: Test,
  wanted: Wanted,
  situation: Situation,
  everyCell: (variable: string) => bigint,
): Formula => {
  const values = (fitting: boolean) =>
    [false, true].filter((value) => comparisons[test.comparison](value, test.value) === fitting)
  const becomes = (fitting: boolean) => or(values(fitting).map((value) => supply(situation, value)))
  switch (wanted) {
    case 'true':
      return becomes(true)
    case 'false':
      return becomes(false)
    case 'not-true':
      return fails(becomes(true), everyCell)
    case 'not-false':
      return fails(becomes(false), everyCell)
  }
}

const ofTest = (test: Test, wanted: Wanted, situation: Situation, everyCell: (variable: string) => bigint): Formula => {
  const current = situation.facts[test.slot]
  const asked = effective(wanted, test.presumed)
  const supply = supplies[test.fact]
  if (supply !== undefined) return ofDerived(supply, test, asked, situation, everyCell)
  if (current === undefined) return ofInput(test, asked, situation)
  const holds = comparisons[test.comparison](current, test.value)
  return known(holds === (asked === 'true' || asked === 'not-false'))
}

/** What must be supplied, or left unknown, for a condition to be as wanted. */
export const settle = (
  condition: Condition,
  wanted: Wanted,
  situation: Situation,
  everyCell: (variable: string) => bigint,
): Formula => {
  const visit = (node: Condition, asked: Wanted): Formula => {
    switch (node.kind) {
      case 'test':
        return ofTest(node, asked, situation, everyCell)
      case 'not':
        return visit(node.of, opposite[asked])
      case 'all':
      case 'any': {
        const upward = asked === 'true' || asked === 'not-false'
        return ((node.kind === 'all') === upward ? and : or)(node.of.map((member) => visit(member, asked)))
      }
      case 'constant':
        return known(
          {
            true: node.truth === TRUE,
            false: node.truth === FALSE,
            'not-true': node.truth !== TRUE,
            'not-false': node.truth !== FALSE,
          }[asked],
        )
    }
  }
  return visit(condition, wanted)
}
