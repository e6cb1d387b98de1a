import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ended, run, scenario, start, temporaryFolder, until } from './run-command.js'
import { describeScenarios } from './scenarios.js'
import { hasScript, show } from './terminal.js'

describeScenarios('mutate')

const school = join(scenario('mutate'), 'some-survive', 'files', 'school')

test('the result is the same, to the letter, whatever the number of workers', async () => {
  const runs = await Promise.all(
    [1, 2, 5].map((workers) => run(['mutate', school, '--format', 'json', '--workers', `${workers}`])),
  )
  expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1)
  expect(runs.map(({ status, stderr }) => ({ status, stderr }))).toEqual(runs.map(() => ({ status: 1, stderr: '' })))
})

test('cases that are written to be added kill what survived', async () => {
  const before = await run(['mutate', school, '--cases'])
  expect(before.status).toBe(1)
  const files = Object.fromEntries(
    readdirSync(school, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => [name, readFileSync(join(school, name), 'utf8')]),
  )
  const file = 'cases/1-our-account.json'
  const { section, cases } = JSON.parse(files[file] as string) as { section: string; cases: object[] }
  const more = (JSON.parse(before.stdout) as Record<string, object[]>)[file] as object[]
  const folder = temporaryFolder({ ...files, [file]: JSON.stringify({ section, cases: [...cases, ...more] }) })
  const after = await run(['mutate', folder])
  expect(after).toMatchObject({ status: 0, stderr: '' })
  expect(after.stdout).toContain(' 0 survived')
})

/** The processes that a process has started, where the system tells. */
const childrenOf = (pid: number): readonly number[] => {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return text.split(' ').filter(Boolean).map(Number)
}

const bundled = join(scenario('mutate'), '../../../../rules/stokes-wood-primary')

describe.skipIf(!hasScript)('at a terminal', () => {
  test('a bar shows how many mutants have been tried, and goes away', async () => {
    const shown = await show(['mutate', bundled, '--workers', '2'], { redirect: '> /dev/null' })
    expect(shown).toMatch(/ % · \d+ mutants/)
    expect(shown.split('\u001b').at(-1)).not.toContain('mutants')
  })

  test('there is none where standard error is no terminal', async () => {
    expect((await run(['mutate', bundled, '--workers', '2'])).stderr).toBe('')
  })
})

describe.skipIf(process.platform !== 'linux')('a worker that dies', () => {
  test('fails the run, which has no results', async () => {
    const child = start(['mutate', bundled, '--workers', '2'])
    const done = ended(child)
    await until(() => child.exitCode !== null || childrenOf(child.pid as number).length === 2, 60_000)
    process.kill(childrenOf(child.pid as number)[0] as number, 'SIGKILL')
    const { status, stdout, stderr } = await done
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^there are no results, because a worker failed: .+\n$/)
  })
})
