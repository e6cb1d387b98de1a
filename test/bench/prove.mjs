// How long proofs take: the whole bundled policy compared with itself, and with a copy that differs.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { diffPolicies } from '../../dist/authoring.js'
import { loadPolicy } from '../../dist/index.js'

const folder = new URL('../../rules/stokes-wood-primary/', import.meta.url)
const files = () =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
  )
const load = (change = () => undefined) => {
  const changed = files()
  change(changed)
  const loaded = loadPolicy(changed)
  assert.ok(loaded.ok, JSON.stringify(loaded.issues))
  return loaded.policy
}

/** The first comparison of a process, and the median of more: each of policies loaded anew. */
const measure = (what, change, expected) => {
  const times = Array.from({ length: 11 }, () => {
    const [from, to] = [load(), load(change)]
    const start = performance.now()
    const { step, changes } = diffPolicies(from, to)
    const time = performance.now() - start
    assert.equal(step, expected)
    return { time, changes: changes.length }
  })
  const [first, ...more] = times
  const median = more.map(({ time }) => time).sort((a, b) => a - b)[more.length / 2]
  console.log(
    `${what}: ${first.changes} changes, first ${first.time.toFixed(0)} ms, then ${median.toFixed(0)} ms (median)`,
  )
}

measure('the bundled policy against itself', undefined, 'none')
measure(
  'the bundled policy against one that exempts no family',
  (changed) => {
    changed['policy.json'].parameters.familyExemption.value = false
  },
  'major',
)
measure(
  'the bundled policy against one with own children exempt',
  (changed) => {
    changed['policy.json'].parameters.ownChildExemption.value = true
  },
  'major',
)
