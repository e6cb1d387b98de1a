// `readAll` over a file and `createEvaluator` on what it gives: a program that reads a stream.
import { createReadStream, readFileSync } from 'node:fs'
import { readAll } from '../../../../dist/bulk.js'
import { createEvaluator } from '../../../../dist/index.js'
import { policy } from '../../../../dist/policies/stokes-wood-primary.js'
import { rowsIn } from '../counts.mjs'

const { file } = JSON.parse(readFileSync(0, 'utf8'))

const evaluate = createEvaluator(policy)
let acts = 0
let rows = 0
const began = performance.now()
for await (const record of readAll(createReadStream(file, { highWaterMark: 1 << 18 }))) {
  if (!record.ok) throw new Error(JSON.stringify(record.issues))
  acts += 1
  rows += rowsIn(evaluate(record.action))
}
console.log(JSON.stringify({ acts, work: (performance.now() - began) / 1_000, rows }))
