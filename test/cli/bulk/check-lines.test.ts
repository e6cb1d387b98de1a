import { expect, test } from 'vitest'
import { createEvaluator, createGivenEvaluator } from '../../../src/api/create-evaluator.js'
import { type BlockJudge, type BlockTask, checkBlock } from '../../../src/cli/bulk/check-block.js'
import { checkLines, type LineCheck } from '../../../src/cli/bulk/check-lines.js'
import { policy } from '../../../src/policies/stokes-wood-primary.js'
import { reports } from '../../../src/report/report.js'
import { context } from '../../report/fixtures.js'

const judge: BlockJudge = {
  evaluator: createEvaluator(policy),
  ofGiven: createGivenEvaluator(policy),
  policy,
  report: reports.ndjson({ ...context, files: ['acts.ndjson'] }),
}

const line = (number: number): string =>
  number % 7 === 0 ? '{"verb":' : JSON.stringify({ id: `act-${number}`, verb: 'browse', actor: { roles: ['pupil'] } })
const text = Array.from({ length: 20_000 }, (_, number) => line(number)).join('\n')

async function* chunks(): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000)
}

/** Does blocks as threads do, but those for which it is told to lose them. */
const poolLosing = (isLost: (block: number) => boolean): LineCheck['pool'] => {
  let count = 0
  return {
    run: async (given: BlockTask, moved: readonly ArrayBuffer[]) => {
      count += 1
      const task = structuredClone(given, { transfer: [...moved] })
      if (isLost(count)) return { lost: 'it ended' }
      const result = checkBlock(task, judge)
      return { result: structuredClone(result, { transfer: [result.output.buffer] }) }
    },
  } as unknown as LineCheck['pool']
}

const checked = async (pool: LineCheck['pool'], input = chunks) => {
  const said: string[] = []
  let output = ''
  let failed: unknown
  await checkLines(input(), {
    pool,
    workers: 2,
    file: 'acts.ndjson',
    judge,
    take: async ({ output: bytes }) => {
      output += new TextDecoder().decode(bytes)
    },
    isDone: () => false,
    say: (each) => {
      said.push(each)
    },
  }).catch((error: unknown) => {
    failed = error
  })
  return { output, said, failed }
}

test('lines that a lost thread held are named, checked all the same, and in their place', async () => {
  const whole = await checked(undefined)
  expect(whole.output.split('\n')).toHaveLength(20_001)
  expect(whole.said).toEqual([])

  const withLosses = await checked(poolLosing((block) => block % 2 === 0))
  expect(withLosses.output).toBe(whole.output)
  expect(withLosses.said.length).toBeGreaterThan(1)
  for (const each of withLosses.said)
    expect(each).toMatch(/^a worker thread was lost \(it ended\); lines \d+ to \d+ are checked without it\n$/)

  expect((await checked(poolLosing(() => true))).output).toBe(whole.output)
})

test('what was read before the input fails is checked, with threads or without', async () => {
  const failure = new Error('the disk is gone')
  async function* failing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks()) yield chunk
    throw failure
  }
  const whole = await checked(undefined)
  const withoutLast = whole.output.slice(0, whole.output.lastIndexOf('\n', whole.output.length - 2) + 1)
  for (const pool of [undefined, poolLosing(() => false)]) {
    const { output, failed } = await checked(pool, failing)
    expect(failed).toBe(failure)
    expect(output).toBe(withoutLast)
  }
})
