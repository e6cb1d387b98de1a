// The evaluator beside a program written by hand for speed, on the same acts, in the same process, in turns.
import assert from 'node:assert/strict'
import { evaluator } from './contestants/evaluator.mjs'
import { handOptimised } from './contestants/hand-optimised.mjs'
import { timeInTurns } from './in-turns.mjs'
import { loadParts } from './load-parts.mjs'
import { mixedActions, randomActions, sparseActions } from './random-actions.mjs'

const seed = 1
const parts = await loadParts()
const parse = (input) => {
  const parsed = parts.parseAction(input)
  assert.ok(parsed.ok, JSON.stringify(parsed.issues))
  return parsed.action
}
const parsed = (inputs) => JSON.parse(JSON.stringify(inputs)).map(parse)
const full = parsed(randomActions(10_000, seed))
const sparse = parsed(sparseActions(10_000, seed))
const mixed = parsed(mixedActions(10_000, seed))

const ours = evaluator(parts)
const byHand = handOptimised(parts)

const answer = ({ prepare, evaluate, clauses }, act) => [...clauses(evaluate(prepare(act)))].sort()
const [withFindings, without] = [[], []]
for (const act of full) {
  const expected = answer(ours, act)
  assert.deepEqual(answer(byHand, act), expected, JSON.stringify(act))
  ;(expected.length > 0 ? withFindings : without).push(act)
}
console.log(
  `seed ${seed}: all agree on ${full.length} fully known acts, ${withFindings.length} of them with findings\n`,
)

const timedActs = 1_000
const entry = (contestant, acts) => ({ contestant, inputs: acts.slice(0, timedActs).map(contestant.prepare) })
const rows = [
  ['hand-optimised program, full acts without findings', entry(byHand, without)],
  ['hand-optimised program, full acts with findings', entry(byHand, withFindings)],
  ['createEvaluator, full acts without findings', entry(evaluator(parts), without)],
  ['createEvaluator, full acts with findings', entry(evaluator(parts), withFindings)],
  ['createEvaluator, sparse acts', entry(evaluator(parts), sparse)],
  ['createEvaluator, mixed acts', entry(evaluator(parts), mixed)],
]
const medians = await timeInTurns(
  rows.map(([, each]) => each),
  60,
)
for (const [index, [name]] of rows.entries())
  console.log(
    `${name.padEnd(55)} ${(medians[index] / 1_000).toFixed(3).padStart(8)} µs ${(medians[index] / medians[0]).toFixed(2).padStart(8)} times`,
  )
