// Evaluation beside json-rules-engine: the same fully known actions, the same process, in alternation.
import assert from 'node:assert/strict'
import { bench, do_not_optimize, run, summary } from 'mitata'
import { engineFacts, toEngine } from '../../dist/engine.js'
import { createEvaluator, parseAction } from '../../dist/index.js'
import { policy } from '../../dist/policies/stokes-wood-primary.js'
import { authoredEngine } from './authored-engine.mjs'
import { randomActions } from './random-actions.mjs'

const actions = randomActions(1_000).map((input) => {
  const parsed = parseAction(input)
  assert.ok(parsed.ok, JSON.stringify(parsed.issues))
  return parsed.action
})
const evaluate = createEvaluator(policy)
const dualRail = toEngine(policy)
const authored = authoredEngine()
const facts = actions.map((action) => engineFacts(policy, action))

const held = ({ violations, duties, permissions, recommendations }) =>
  [...violations, ...duties, ...permissions, ...recommendations].map(({ clause }) => clause).sort()
const clausesOf = (events) => [...new Set(events.map(({ params }) => params.clause))].sort()

let findings = 0
for (const [index, action] of actions.entries()) {
  const evaluation = evaluate(action)
  findings += held(evaluation).length
  if (evaluation.outcome === 'out-of-scope') continue
  assert.deepEqual(clausesOf((await authored.run(facts[index])).events), held(evaluation))
  const { events } = await dualRail.run(facts[index])
  assert.deepEqual(
    clausesOf(events.filter(({ type, params }) => type === 'holds' && params.subject === 'norm')),
    held(evaluation),
  )
}
console.log(`all agree on ${actions.length} fully known actions with ${findings} findings\n`)

const cycle = (list) => {
  let index = -1
  return () => {
    index = (index + 1) % list.length
    return list[index]
  }
}

const nextAction = cycle(actions)
const nextForAuthored = cycle(facts)
const nextForDualRail = cycle(facts)

summary(() => {
  bench('createEvaluator(policy)(action), with findings and reasons', () =>
    do_not_optimize(evaluate(nextAction())),
  ).baseline(true)
  bench('Engine.run, the rules as authored', async () => do_not_optimize(await authored.run(nextForAuthored())))
  bench('Engine.run, dual rail (toEngine)', async () => do_not_optimize(await dualRail.run(nextForDualRail())))
})

const { benchmarks } = await run()
const [ours, ...engines] = benchmarks.map(({ alias, runs }) => ({ alias, median: runs[0].stats.p50 }))
for (const { alias, median } of engines)
  console.log(
    `${alias}: ${Math.round(median / ours.median)} times as slow at the median (${(median / 1e3).toFixed(0)} µs against ${(ours.median / 1e3).toFixed(2)} µs)`,
  )
