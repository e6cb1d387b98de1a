import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { acts, cornerSchool, start, temporaryFolder } from './run-command.js'

const lines = 300_000
const names = ['breach', 'undetermined', 'compliant', 'out-of-scope'] as const
const per = (count: number) => count / names.length

/** About 340 bytes a line: facts that nothing asks for make up most of it, as in records that are complete. */
const padding = {
  purpose: 'other',
  abusive: false,
  harmful: false,
  racist: false,
  sexist: false,
  homophobic: false,
  inflammatory: false,
  harassing: false,
  discriminatory: false,
  inappropriate: false,
  personalInformation: false,
  commercial: false,
}

test(`memory does not grow: ${lines} lines in a heap of 100 MB`, async () => {
  const path = join(temporaryFolder(), 'large.ndjson')
  const block = names
    .map((name, i) => {
      const act = acts[name]
      return `${JSON.stringify({ id: `act-${i}`, ...act, content: { ...padding, ...('content' in act ? act.content : {}) } })}\n${i === 2 ? '\n' : ''}`
    })
    .join('')
    .repeat(1_000)
  const file = openSync(path, 'w')
  let bytes = 0
  for (let i = 0; i < per(lines) / 1_000; i++) bytes += writeSync(file, block)
  closeSync(file)
  expect(bytes).toBeGreaterThan(100e6)

  const child = start(['check', path, '--policy', cornerSchool, '--format', 'ndjson'], {
    node: ['--max-old-space-size=100'],
  })
  let written = 0
  let last = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) written++
    last = (last + chunk.toString('latin1')).slice(-1_000)
  })
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk))
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect({ status, written }).toEqual({ status: 1, written: lines })
  // A line in five is empty, and counts.
  expect(JSON.parse(last.trimEnd().split('\n').at(-1) ?? '').line).toBe(lines + per(lines))
  expect(stderr.split('\n')[0]).toBe(
    `${lines} actions checked: ${per(lines)} against the policy, ${per(lines)} not decided yet, ${per(lines)} no rule broken, ${per(lines)} outside the policy`,
  )
})
