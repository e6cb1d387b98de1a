import type { Condition } from '../../../src/logic/condition.js'
import type { Assume, Settings } from '../../../src/readings/prove/inputs.js'
import { proverFor } from '../../../src/readings/prove/prover.js'
import { catalogue } from '../../support/own-facts.js'

/** The settings of a policy that exempts nobody's own children. */
export const plain: Settings = { accountManagers: ['admin-team'], ownChildExemption: false, catalogue }
export const exempt: Settings = { ...plain, ownChildExemption: true }

/** How two conditions stand to one another. */
export const are = (a: Condition, b: Condition, settings = plain, assume: Assume = 'unknown') => {
  const prover = proverFor([a, b], settings, assume)
  return {
    equivalent: prover.tellApart(a, b) === undefined,
    implied: prover.refuteImplication(a, b) === undefined,
  }
}

/** The truths that a condition can come to. */
export const comes = (condition: Condition, settings = plain, assume: Assume = 'unknown') => {
  const prover = proverFor([condition], settings, assume)
  return ([0, 1, 2] as const).filter((truth) => prover.satisfy(condition, truth) !== undefined)
}

// Without the simplifications of `build`: the prover is to find out.
export const both = (...of: Condition[]): Condition => ({ kind: 'all', of, source: '' })
export const either = (...of: Condition[]): Condition => ({ kind: 'any', of, source: '' })
export const no = (of: Condition): Condition => ({ kind: 'not', of, source: '' })
