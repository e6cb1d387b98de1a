import type { FactValues } from '../../action/facts.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import { comparisons } from '../../logic/compare.js'
import type { Condition, Test } from '../../logic/condition.js'
import { fold } from '../../logic/fold.js'

/** A condition as a closure over the facts' slots. */
export type Program = (facts: FactValues) => Truth

const ofTest = ({ slot, comparison, value, presumed }: Test): Program => {
  const absent = presumed ? FALSE : UNKNOWN
  if (comparison === 'equal')
    return (facts) => {
      const actual = facts[slot]
      return actual === undefined ? absent : actual === value ? TRUE : FALSE
    }
  const compare = comparisons[comparison]
  return (facts) => {
    const actual = facts[slot]
    return actual === undefined ? absent : compare(actual, value) ? TRUE : FALSE
  }
}

/** Stops at the first member that decides; the rest cannot change the outcome. */
const until = (deciding: Truth, members: readonly Program[]): Program => {
  const otherwise = (2 - deciding) as Truth
  return (facts) => {
    let truth = otherwise
    for (let index = 0; index < members.length; index += 1) {
      const member = (members[index] as Program)(facts)
      if (member === deciding) return deciding
      if (member === UNKNOWN) truth = UNKNOWN
    }
    return truth
  }
}

const isPlainEqual = (node: Condition): node is Test =>
  node.kind === 'test' && node.comparison === 'equal' && !node.presumed

/** Several comparisons with `equal`, the commonest lists of all, as one loop and not a call for each. */
const equals = (deciding: Truth, tests: readonly Test[]): Program => {
  const slots = tests.map(({ slot }) => slot)
  const values = tests.map(({ value }) => value)
  const otherwise = (2 - deciding) as Truth
  return (facts) => {
    let truth = otherwise
    for (let index = 0; index < slots.length; index += 1) {
      const actual = facts[slots[index] as number]
      if (actual === undefined) truth = UNKNOWN
      else if ((actual === values[index]) === (deciding === TRUE)) return deciding
    }
    return truth
  }
}

const list = (deciding: Truth, members: readonly Program[], of: readonly Condition[]): Program => {
  const plain = of.filter(isPlainEqual)
  if (plain.length < 2) return until(deciding, members)
  const others = members.filter((_member, index) => !isPlainEqual(of[index] as Condition))
  return others.length === 0 ? equals(deciding, plain) : until(deciding, [equals(deciding, plain), ...others])
}

/** Compiles a condition to closures: no code is generated, so a strict Content-Security-Policy allows it. */
export const programOf: (condition: Condition) => Program = fold<Program>({
  constant:
    ({ truth }) =>
    () =>
      truth,
  test: ofTest,
  all: (members, { of }) => list(FALSE, members, of),
  any: (members, { of }) => list(TRUE, members, of),
  not: (member) => (facts) => (2 - member(facts)) as Truth,
})
