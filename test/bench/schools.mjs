// What a thousand schools cost: overlays of the bundled policy, each with a few changes of its own, loaded in one
// process. Run with --expose-gc.
import assert from 'node:assert/strict'
import { createEvaluator, loadPolicy, parseAction } from '../../dist/index.js'
import { policy } from '../../dist/policies/stokes-wood-primary.js'
import { randomActions } from './random-actions.mjs'
import { loadSchool, schoolFiles } from './school-overlays.mjs'

const schools = Number(process.env.SCHOOLS ?? 1_000)
/** Acts that each school evaluates before we look at what it keeps. */
const actsEach = 50

const actions = randomActions(2_000).map((input) => {
  const parsed = parseAction(input)
  assert.ok(parsed.ok, JSON.stringify(parsed.issues))
  return parsed.action
})

assert.ok(globalThis.gc, 'run with --expose-gc')
const heap = () => {
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}
const kB = (bytes) => `${(bytes / 1_000).toFixed(0)} kB`

/** The files of each school come from elsewhere, and are no part of what loading costs. */
const files = Array.from({ length: schools }, (_, index) => schoolFiles(index))
createEvaluator(policy)(actions[0])
loadSchool(schoolFiles(0))

// What is allocated while one is loaded: with no collection in between.
const allocated = files.map((each) => {
  const before = heap()
  const loaded = loadSchool(each)
  createEvaluator(loaded.policy)
  return process.memoryUsage().heapUsed - before
})

const before = heap()
const began = performance.now()
const loaded = files.map(loadSchool)
const loadTime = performance.now() - began
const afterLoad = heap()
const evaluators = loaded.map((each) => createEvaluator(each.policy))
const ready = performance.now() - began
const afterMaking = heap()
for (const [index, evaluator] of evaluators.entries())
  for (let at = 0; at < actsEach; at += 1) evaluator(actions[(index * 7 + at) % actions.length])
const afterUse = heap()

const each = (bytes) => kB(bytes / schools)
console.log(`${schools} overlays of ${policy.id}, ${loaded[5].changes.length} changes each or fewer; for each:`)
console.log(
  `  allocated while loading and making an evaluator: ${kB(allocated.reduce((sum, one) => sum + one) / allocated.length)} (limit 5000 kB)`,
)
console.log(
  `  time to load ${(loadTime / schools).toFixed(1)} ms, with an evaluator ${(ready / schools).toFixed(1)} ms`,
)
console.log(`  kept: ${each(afterLoad - before)} loaded, ${each(afterMaking - before)} with an evaluator,`)
console.log(`        ${each(afterUse - before)} after ${actsEach} different acts (limit 200 kB)`)

/** The same policy, from files with everything in them. */
const flattened = ({ policy: { digest: _digest, sections, ...head } }) => {
  const written = loadPolicy(
    structuredClone({
      'policy.json': { ...head, sections: sections.map(({ section }) => section) },
      ...Object.fromEntries(sections.map((section) => [`${section.section}-x.json`, section])),
    }),
  )
  assert.ok(written.ok, JSON.stringify(written.issues))
  return written.policy
}
/** Slices short enough that most run undisturbed, whatever else the machine does. */
const slices = Array.from({ length: actions.length / 100 }, (_, index) => actions.slice(index * 100, index * 100 + 100))
const timed = (evaluator, slice) => {
  const start = performance.now()
  for (const action of slice) evaluator(action)
  return performance.now() - start
}
const pairs = loaded.slice(0, 10).map((one) => {
  const whole = flattened(one)
  assert.equal(whole.digest, one.policy.digest)
  const [overlay, written] = [createEvaluator(one.policy), createEvaluator(whole)]
  for (const action of actions) assert.deepEqual(overlay(action), written(action))
  return [overlay, written]
})
// In turns, with the other one first every second time, and the best of many: what else there is to do only adds.
const best = pairs.map(() => slices.map(() => [Infinity, Infinity]))
for (let round = 0; round < 60; round += 1)
  for (const [of, pair] of pairs.entries())
    for (const [at, slice] of slices.entries())
      for (const side of round % 2 === 0 ? [0, 1] : [1, 0])
        best[of][at][side] = Math.min(best[of][at][side], timed(pair[side], slice))
const [overlay, written] = [0, 1].map((side) => best.flat().reduce((sum, times) => sum + times[side], 0))
const ratio = overlay / written
const perAct = (milliseconds) => `${((milliseconds * 1_000) / pairs.length / actions.length).toFixed(2)} µs`
console.log(
  `evaluation: ${perAct(overlay)} by overlays, ${perAct(written)} by flattened policies: ${((ratio - 1) * 100).toFixed(1)} % more (limit 5 %)`,
)
