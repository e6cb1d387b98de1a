import type { DeclaredFact, DeclaredFacts } from '../../action/catalogue.js'
import { differs, keysThatDiffer } from './keys-that-differ.js'
import { largestStep, type Step } from './step.js'

const isWithin = (values: readonly string[] = [], others: readonly string[] = []): boolean =>
  values.every((value) => others.includes(value))

/**
 * What follows from an edit of a fact beside what it changes of any act that both policies can be told of. An act that
 * carries what may no longer be said is refused; what is taken for ordinary changes what is made of acts without it.
 */
const stepOf = (from: DeclaredFact | undefined, to: DeclaredFact | undefined): Step => {
  if (from === undefined) return 'minor'
  if (to === undefined || from.type !== to.type || differs(from.ordinary, to.ordinary)) return 'major'
  if (!isWithin(from.values, to.values)) return 'major'
  return isWithin(to.values, from.values) ? 'patch' : 'minor'
}

/** The facts of which two policies say something different, and the step that follows from that alone. */
export const factEdits = (
  from: DeclaredFacts = {},
  to: DeclaredFacts = {},
): { readonly parts: readonly string[]; readonly step: Step } => {
  const names = keysThatDiffer(from, to)
  return {
    parts: names.map((name) => `facts.${name}`),
    step: largestStep(names.map((name) => stepOf(from[name], to[name]))),
  }
}
