import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { WorkerPool } from '../../../src/cli/bulk/worker-pool.js'

/** Doubles numbers; 13 ends it, and -1 makes it throw. */
const doubling = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (number) => {
    if (number === 13) process.exit(3)
    if (number === -1) throw new Error('not this one')
    parentPort.postMessage(number * 2)
  })`

let pool: WorkerPool<number, number> | undefined
const started = (count: number) => {
  pool = new WorkerPool(count, () => new Worker(doubling, { eval: true, stderr: true }))
  return pool
}
afterEach(() => pool?.close())

test('every task has its outcome, whichever thread did it', async () => {
  const threads = started(2)
  const outcomes = await Promise.all(Array.from({ length: 50 }, (_, number) => threads.run(number + 20)))
  expect(outcomes).toEqual(Array.from({ length: 50 }, (_, number) => ({ result: (number + 20) * 2 })))
})

test('what a thread held when it ended is given back, and the others go on', async () => {
  const threads = started(2)
  const outcomes = await Promise.all([13, 1, 2, 3, 4, 5].map((number) => threads.run(number)))
  // One after the other: the thread that ended held every second task.
  expect(outcomes).toEqual([
    { lost: 'it ended' },
    { result: 2 },
    { lost: 'it ended' },
    { result: 6 },
    { lost: 'it ended' },
    { result: 10 },
  ])
  expect(await threads.run(6)).toEqual({ result: 12 })
})

test('a thread that fails says why, and without threads every task is given back', async () => {
  const threads = started(1)
  expect(await threads.run(-1)).toEqual({ lost: 'not this one' })
  expect(await threads.run(1)).toEqual({ lost: 'no thread is left' })
})
