import { deepFreeze } from '../../base/freeze.js'

/** Answers kept for each subject; the bound only matters to hostile input. */
const mostKept = 5_000

/**
 * Keeps the answers to a question about a subject by a key that is equal where the subject cannot tell
 * two situations apart: most acts differ in nothing that matters to a clause.
 */
export const remembered = <Subject extends object, Situation, Answer>(
  keyOf: (subject: Subject, situation: Situation) => string | number,
  answer: (subject: Subject, situation: Situation) => Answer,
): ((subject: Subject, situation: Situation) => Answer) => {
  const kept = new WeakMap<Subject, Map<string | number, Answer>>()
  return (subject, situation) => {
    let answers = kept.get(subject)
    if (answers === undefined) {
      answers = new Map()
      kept.set(subject, answers)
    }
    const key = keyOf(subject, situation)
    let found = answers.get(key)
    if (found === undefined) {
      if (answers.size >= mostKept) answers.clear()
      found = deepFreeze(answer(subject, situation))
      answers.set(key, found)
    }
    return found
  }
}
