import { type FactValues, factIndex } from '../../action/facts.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import { comparisons } from '../../logic/compare.js'
import type { Condition, Test } from '../../logic/condition.js'
import { fold } from '../../logic/fold.js'

/** A condition as a closure over the facts' slots. */
export type Program = (facts: FactValues) => Truth

const ofTest = ({ fact, comparison, value, presumed }: Test): Program => {
  const slot = factIndex[fact]
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

/** Compiles a condition to closures: no code is generated, so a strict Content-Security-Policy allows it. */
export const programOf: (condition: Condition) => Program = fold<Program>({
  constant:
    ({ truth }) =>
    () =>
      truth,
  test: ofTest,
  all: (members) => until(FALSE, members),
  any: (members) => until(TRUE, members),
  not: (member) => (facts) => (2 - member(facts)) as Truth,
})
