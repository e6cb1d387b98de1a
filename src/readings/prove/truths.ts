import { type Fact, isBuiltIn } from '../../action/facts.js'
import { valueMismatch } from '../../action/mismatch.js'
import { both, either, FALSE, not, TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import { comparisons } from '../../logic/compare.js'
import type { Condition, Test } from '../../logic/condition.js'
import { fold } from '../../logic/fold.js'
import { derived } from './derived.js'
import type { Diagram } from './diagrams.js'
import type { Inputs, Settings } from './inputs.js'
import type { Cell } from './variables.js'

/** The truth of a condition, as a function of what an action may hold. */
export type TruthOf = (condition: Condition) => Diagram

const truthLabel = (test: Test, value: unknown): Truth =>
  value === undefined
    ? test.presumed
      ? FALSE
      : UNKNOWN
    : comparisons[test.comparison](value as never, test.value)
      ? TRUE
      : FALSE

/** What another policy's fact of the same name may be and this one's may not is not known to this one's. */
const readAs = (fact: Fact, value: Cell['value']): Cell['value'] =>
  isBuiltIn(fact.id) || valueMismatch(value, fact) === undefined ? value : undefined

const ofTest = (test: Test, inputs: Inputs, settings: Settings): Diagram => {
  const derive = derived[test.fact]
  if (derive === undefined) {
    const fact = settings.catalogue.facts.get(test.fact) as Fact
    return inputs.read(fact.id as never, (value, contentAssumed) =>
      truthLabel(test, readAs(fact, value) ?? inputs.ordinary(fact, contentAssumed)),
    )
  }
  return inputs.diagrams.relabel(derive(inputs, settings), (truth) =>
    truthLabel(test, truth === UNKNOWN ? undefined : truth === TRUE),
  )
}

/**
 * Reads conditions under a policy's settings; what was made of a comparison is kept.
 *
 * @throws RangeError where the world was not made for a comparison, or for the settings
 */
export const truthsUnder = (inputs: Inputs, settings: Settings): TruthOf => {
  const known = new Map<string, Diagram>()
  const read = (test: Test): Diagram => {
    inputs.mustTell(test, settings)
    const key = JSON.stringify([test.fact, test.comparison, test.presumed, test.value])
    const found = known.get(key) ?? ofTest(test, inputs, settings)
    known.set(key, found)
    return found
  }
  const all = inputs.operation((a, b) => both(a as Truth, b as Truth))
  const any = inputs.operation((a, b) => either(a as Truth, b as Truth))
  return fold<Diagram>({
    constant: ({ truth }) => inputs.diagrams.constant(truth),
    test: read,
    all: (members) => members.reduce(all, inputs.diagrams.constant(TRUE)),
    any: (members) => members.reduce(any, inputs.diagrams.constant(FALSE)),
    not: (member) => inputs.diagrams.relabel(member, (truth) => not(truth as Truth)),
  })
}
