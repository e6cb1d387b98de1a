// JSON.parse alone over a file, in the blocks, the memory and on the threads of `check`: what reading costs at least.
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { parseLines } from './parse-lines.mjs'

const { file, workers, parts } = JSON.parse(readFileSync(0, 'utf8'))
const { lineBlocks, passingBytesOf, WorkerPool } = await import(parts)
const aheadOfEach = 2
const ahead = workers * aheadOfEach

const pool = new WorkerPool(workers, () => new Worker(new URL('parse-lines.mjs', import.meta.url)))
const run = async (bytes) => {
  const outcome = await pool.run(bytes)
  if ('lost' in outcome) throw new Error(outcome.lost)
  return outcome.result
}

/** Of the blocks that are given out and of the one that is filled, used again in turn. */
const memories = Array.from({ length: ahead + 1 }, () => new SharedArrayBuffer(0))
let blocks = 0
const room = (size) => {
  const place = blocks % memories.length
  if (memories[place].byteLength < size) memories[place] = new SharedArrayBuffer(size)
  return new Uint8Array(memories[place])
}

const began = performance.now()
let lines = 0
const given = []
for await (const { bytes } of lineBlocks(passingBytesOf(file), { room })) {
  blocks += 1
  if (workers === 0) lines += parseLines(bytes)
  else given.push(run(bytes))
  if (given.length >= ahead && workers > 0) lines += await given.shift()
}
for (const result of given) lines += await result
const work = (performance.now() - began) / 1_000
await pool.close()
console.log(JSON.stringify({ acts: lines, work }))
