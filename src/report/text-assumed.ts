import type { Evaluation } from '../readings/evaluate/evaluation.js'
import { listed } from './enough-words.js'
import type { LabelOf } from './words.js'

/** The facts that were taken for ordinary in what is shown of an act, each once; empty where there are none. */
export const assumedWords = (
  { violations, duties, recommendations, permissions }: Evaluation,
  labelOf: LabelOf,
): string => {
  const facts = [...violations, ...duties, ...recommendations, ...permissions]
    .flatMap(({ because }) => because)
    .filter(({ assumed }) => assumed === true)
    .map(({ fact }) => fact)
  return facts.length === 0 ? '' : `Assumed to be as usual: ${listed([...new Set(facts)], labelOf)}`
}
