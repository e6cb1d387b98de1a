// The first thing of all: contestants that disagree are not worth timing.
import assert from 'node:assert/strict'

const sorted = (clauses) => [...clauses].sort()

/** That two three-valued ones give the same evaluations, down to the last reason and what is missing. */
export const sameEvaluations = (one, other, acts) => {
  for (const act of acts) assert.deepStrictEqual(one.evaluate(act), other.evaluate(act), JSON.stringify(act))
}

/** That others find the same clauses of fully known acts as one does. */
export const sameClauses = async (one, others, acts) => {
  const expected = acts.map((act) => sorted(one.clauses(one.evaluate(act))))
  for (const { name, prepare, evaluate, clauses } of others)
    for (const [index, act] of acts.entries())
      assert.deepEqual(
        sorted(clauses(await evaluate(prepare(act)))),
        expected[index],
        `${name} disagrees on ${JSON.stringify(act)}`,
      )
  return expected
}
