import type { FactId, FactValue } from '../../action/facts.js'
import { TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Constant, Scalar, Test } from '../../logic/condition.js'
import { ownLabels } from '../../policy/own-labels.js'
import type { Policy } from '../../policy/policy.js'
import { enGB } from '../../readings/english/phrases/en-GB.js'
import { wordingOf } from '../../readings/english/wording.js'
import { labelsWith } from '../../report/words.js'

/** The words of an explanation. */
export interface ReasonWords {
  /** What a comparison asks. */
  asks(comparison: Test | Constant): string
  /** What it came to: for a fact that is known, or for one that is not. */
  cameTo(comparison: Test | Constant, truth: Truth, isKnown: boolean): string
  /** What was read of a fact. */
  value(fact: FactId, value: FactValue): string
}

/** Words for comparisons by the English reading. */
export const createReasonWords = (policy: Pick<Policy, 'facts'>, compiled: CompiledPolicy): ReasonWords => {
  const wording = wordingOf(compiled, enGB, policy.facts)
  const labelOf = labelsWith(ownLabels(policy))
  return {
    asks: (comparison) => wording.condition(comparison, true).text,
    cameTo: (comparison, truth, isKnown) => {
      if (comparison.kind === 'constant') return wording.condition(comparison, truth === TRUE).text
      if (truth === UNKNOWN) return `it is not known ${labelOf(comparison.fact)}`
      // Of what is known there is no need to say that it is.
      return wording.test(isKnown ? { ...comparison, presumed: false } : comparison, truth === TRUE)
    },
    value: (fact, value) => {
      const members: readonly Scalar[] = typeof value === 'object' ? value : [value]
      return members.length === 0 ? 'none' : enGB.and(members.map((member) => wording.value(member, fact)))
    },
  }
}
