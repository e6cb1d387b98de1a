// How many rows there are of each clause, true or unknown: what all ways must agree on.
import assert from 'node:assert/strict'

/** How many rows an evaluation stands for: one for each clause that is true or unknown. */
export const rowsIn = ({ violations, duties, permissions, recommendations, undetermined }) =>
  violations.length + duties.length + permissions.length + recommendations.length + undetermined.length

/** The counts of some evaluations. */
export class Counts {
  rows = 0
  #of = new Map()

  add(clause, truth, times = 1) {
    const key = `${clause} ${truth}`
    this.#of.set(key, (this.#of.get(key) ?? 0) + times)
    this.rows += times
  }

  evaluation({ violations, duties, permissions, recommendations, undetermined }, times = 1) {
    for (const { clause } of [...violations, ...duties, ...permissions, ...recommendations])
      this.add(clause, 'true', times)
    for (const { clause } of undetermined) this.add(clause, 'unknown', times)
  }

  /** As plain data, in an order of its own. */
  list() {
    return [...this.#of].filter(([, times]) => times > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  }
}

/** The counts of a file of so many acts, from those of the different acts in it. */
export const countsOf = (evaluate, actions, acts) => {
  const counts = new Counts()
  const [passes, rest] = [Math.floor(acts / actions.length), acts % actions.length]
  for (const [place, action] of actions.entries()) {
    const times = passes + (place < rest ? 1 : 0)
    if (times > 0) counts.evaluation(evaluate(action), times)
  }
  return counts
}

/** Of counts, those that the summary of `check` has: no permission and no recommendation. */
export const summarised = (list, policy) => {
  const kinds = new Map(policy.sections.flatMap(({ clauses }) => clauses.map(({ id, kind }) => [id, kind])))
  return list.filter(([key]) => {
    const [clause, truth] = key.split(' ')
    return truth === 'unknown' || ['prohibition', 'obligation'].includes(kinds.get(clause))
  })
}

/** The counts in the summary that `check` writes to standard error. */
export const fromSummary = (text) => {
  const counts = new Counts()
  for (const [, broken, toDo, open, clause] of text.matchAll(/^ *(\d+|–) +(\d+|–) +(\d+|–) {2}(\S+)/gm))
    for (const [count, truth] of [
      [broken, 'true'],
      [toDo, 'true'],
      [open, 'unknown'],
    ])
      if (count !== '–') counts.add(clause, truth, Number(count))
  return counts.list()
}

/** Fails where a way counted otherwise than `evaluate`. */
export const agree = (way, list, expected) => assert.deepEqual(list, expected, `${way} differs from evaluate`)
