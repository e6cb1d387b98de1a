// JSON.parse alone over a file, in the blocks and on the threads of `check`: what reading costs at least.
import { createReadStream, readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { parseLines } from './parse-lines.mjs'

const { file, workers, parts } = JSON.parse(readFileSync(0, 'utf8'))
const { lineBlocks, WorkerPool } = await import(parts)
const aheadOfEach = 3

const pool = new WorkerPool(workers, () => new Worker(new URL('parse-lines.mjs', import.meta.url)))
const run = async (bytes) => {
  const outcome = await pool.run(bytes)
  if ('lost' in outcome) throw new Error(outcome.lost)
  return outcome.result
}
const began = performance.now()
let lines = 0
const given = []
for await (const { bytes } of lineBlocks(createReadStream(file, { highWaterMark: 1 << 18 }))) {
  if (workers === 0) lines += parseLines(bytes)
  else given.push(run(bytes))
  if (given.length >= workers * aheadOfEach && workers > 0) lines += await given.shift()
}
for (const result of given) lines += await result
const work = (performance.now() - began) / 1_000
await pool.close()
console.log(JSON.stringify({ acts: lines, work }))
