import { deepFreeze } from '../../base/freeze.js'
import { once } from '../../base/once.js'

/** Answers kept for each subject; the bound only matters to hostile input. */
const mostKept = 5_000

/**
 * Keeps the answers to a question by a key that is equal where it cannot tell two situations apart: most acts differ
 * in nothing that matters to a clause.
 */
export const rememberedBy = <Situation, Answer>(
  keyOf: (situation: Situation) => string | number,
  answer: (situation: Situation) => Answer,
): ((situation: Situation) => Answer) => {
  const answers = new Map<string | number, Answer>()
  return (situation) => {
    const key = keyOf(situation)
    let found = answers.get(key)
    if (found === undefined) {
      if (answers.size >= mostKept) answers.clear()
      found = deepFreeze(answer(situation))
      answers.set(key, found)
    }
    return found
  }
}

/** As {@link rememberedBy}, for each of many subjects. */
export const remembered = <Subject extends object, Situation, Answer>(
  keyOf: (subject: Subject, situation: Situation) => string | number,
  answer: (subject: Subject, situation: Situation) => Answer,
): ((subject: Subject, situation: Situation) => Answer) => {
  const of = once((subject: Subject) =>
    rememberedBy<Situation, Answer>(
      (situation) => keyOf(subject, situation),
      (situation) => answer(subject, situation),
    ),
  )
  return (subject, situation) => of(subject)(situation)
}
