import type { Derivation } from '../../action/derive.js'
import { givenOf } from '../../action/given-of.js'
import type { SocialAction } from '../../action/social-action.js'
import { checkedFacts } from '../../api/checked-facts.js'
import { once } from '../../base/once.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Condition, Test } from '../../logic/condition.js'
import { programOf } from '../../readings/evaluate/program.js'
import type { Diagram, Operation } from '../../readings/prove/diagrams.js'
import type { Inputs } from '../../readings/prove/inputs.js'
import { truthsUnder } from '../../readings/prove/truths.js'

/** Labels a pair of labels; the same function each time, so that what it came to can be kept. */
type Join = (a: number, b: number) => number

/**
 * What coverage is worked out on: a label for one act, or labels as a function of all that an act may say.
 * One definition serves both, so what a case covers and what is proved to be possible are the same thing.
 */
export interface Carrier<T> {
  constant(label: number): T
  truthOf(condition: Condition): T
  relabel(labels: T, label: (label: number) => number): T
  join(join: Join, a: T, b: T): T
}

const programFor = once(programOf)

/** Labels for one act. */
export const ofAction = (action: SocialAction, derivation: Derivation): Carrier<number> => {
  const facts = checkedFacts(givenOf(action), derivation)
  return {
    constant: (label) => label,
    truthOf: (condition) => programFor(condition)(facts),
    relabel: (labels, label) => label(labels),
    join: (join, a, b) => join(a, b),
  }
}

/** Labels as functions over a world. */
export const ofWorld = (inputs: Inputs, policy: CompiledPolicy): Carrier<Diagram> => {
  const truths = new Map<Condition, Diagram>()
  const operations = new Map<Join, Operation>()
  const read = truthsUnder(inputs, policy)
  return {
    constant: (label) => inputs.diagrams.constant(label),
    truthOf: (condition) => {
      const truth = truths.get(condition) ?? read(condition)
      truths.set(condition, truth)
      return truth
    },
    relabel: (labels, label) => inputs.diagrams.relabel(labels, label),
    join: (join, a, b) => {
      const operation = operations.get(join) ?? inputs.operation(join)
      operations.set(join, operation)
      return operation(a, b)
    },
  }
}

/** A comparison as it is while presumptions are left aside: unknown where its fact is. */
export const unpresumed = once((test: Test): Test => (test.presumed ? { ...test, presumed: false } : test))
