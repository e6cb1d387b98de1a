import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ended, run, start } from './run-command.js'
import { describeScenarios } from './scenarios.js'

describeScenarios('explain')

const week = fileURLToPath(new URL('../../docs/examples/school-week.ndjson', import.meta.url))
const other = fileURLToPath(new URL('../policies/millbrook-vale', import.meta.url))

describe('the status is that of check', () => {
  const ids = readFileSync(week, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id as string)
    .filter((_id, index) => index % 8 === 0)

  test.concurrent.each(ids)('%s', async (id) => {
    const line = readFileSync(week, 'utf8')
      .split('\n')
      .find((each) => each.includes(`"${id}"`))
    const [explained, checked] = await Promise.all([
      run(['explain', week, '--id', id]),
      run(['check', '-'], { stdin: line ?? '' }),
    ])
    expect([explained.status, explained.stderr]).toEqual([checked.status, ''])
  })
})

test('a policy of one’s own, with facts of its own', async () => {
  const action = {
    verb: 'post',
    actor: { roles: ['staff'], positions: ['deputy-dsl'] },
    channel: { platform: 'facebook', account: 'official' },
    extra: { publishedAt: '10:00', publishedOn: 'tuesday', approvals: 2, liveLocation: true },
  }
  const args = ['explain', '-', '--policy', other, '--assume', 'ordinary']
  const { status, stdout } = await run(args, { stdin: JSON.stringify(action) })
  expect(status).toBe(1)
  expect(stdout).toContain('see to it that it does not show where a trip is at this moment')
})

test('says the same each time', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(() => run(['explain', week, '--id', 'act-016', '--format', 'json'])),
  )
  expect(first).toEqual(second)
})

test('a closed pipe ends it without a word', async () => {
  const child = start(['explain', week, '--id', 'act-016'])
  child.stdout.destroy()
  expect(await ended(child)).toMatchObject({ stderr: '' })
})
