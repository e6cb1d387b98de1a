// `createEvaluator` in a loop over acts that are parsed already: the different ones, again and again.
import { createReadStream, readFileSync } from 'node:fs'
import { readAll } from '../../../../dist/bulk.js'
import { createEvaluator } from '../../../../dist/index.js'
import { policy } from '../../../../dist/policies/stokes-wood-primary.js'
import { rowsIn } from '../counts.mjs'

const { file, acts, different } = JSON.parse(readFileSync(0, 'utf8'))

const actions = []
for await (const record of readAll(createReadStream(file))) {
  if (!record.ok) throw new Error(JSON.stringify(record.issues))
  actions.push(record.action)
  if (actions.length === different) break
}
const evaluate = createEvaluator(policy)
for (const action of actions) evaluate(action)

let rows = 0
const began = performance.now()
for (let act = 0, place = 0; act < acts; act += 1) {
  rows += rowsIn(evaluate(actions[place]))
  place = place + 1 === different ? 0 : place + 1
}
console.log(JSON.stringify({ acts, work: (performance.now() - began) / 1_000, rows }))
