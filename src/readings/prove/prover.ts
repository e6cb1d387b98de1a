import { FALSE, TRUE, type Truth } from '../../base/truth.js'
import type { Condition } from '../../logic/condition.js'
import { testsOf } from '../../logic/tests-of.js'
import type { Assume, Settings } from './inputs.js'
import { truthsUnder } from './truths.js'
import { type Witness, witnesses } from './witness.js'
import { worldOf } from './world.js'

/** Answers questions about some conditions, exactly; each answer is a smallest witness, or none. */
export interface Prover {
  /** An action that gives a condition a truth; none where no action can. */
  satisfy(condition: Condition, truth: Truth): Witness | undefined
  /** An action of which `a` is true and `b` is not; none where `a` implies `b`. */
  refuteImplication(a: Condition, b: Condition): Witness | undefined
  /** An action of which two conditions differ in truth; none where they are equivalent. */
  tellApart(a: Condition, b: Condition): Witness | undefined
}

/** Makes a prover for some conditions, all read under one policy's settings. */
export const proverFor = (conditions: readonly Condition[], settings: Settings, assume: Assume = 'unknown'): Prover => {
  const inputs = worldOf(conditions.flatMap(testsOf), [settings], assume)
  const truthOf = truthsUnder(inputs, settings)
  const where = (holds: (a: Truth, b: Truth) => boolean) => {
    const operation = inputs.operation((a, b) => (holds(a as Truth, b as Truth) ? TRUE : FALSE))
    return (a: Condition, b: Condition) => witnesses(inputs, operation(truthOf(a), truthOf(b))).get(TRUE)
  }
  return {
    satisfy: (condition, truth) => witnesses(inputs, truthOf(condition)).get(truth),
    refuteImplication: where((a, b) => a === TRUE && b !== TRUE),
    tellApart: where((a, b) => a !== b),
  }
}
