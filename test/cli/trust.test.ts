import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { read } from '../docs/pages.js'
import { run } from './run-command.js'
import { describeScenarios } from './scenarios.js'

const example = fileURLToPath(new URL('../../docs/examples/trust', import.meta.url))

/** The commands that docs/trusts.md says the example was begun with. */
const beginnings = [...read('docs/trusts.md').matchAll(/^clausewise (init .+)$/gm)].map(([, line = '']) =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole),
)

const json = (...path: readonly string[]) => JSON.parse(readFileSync(join(...path), 'utf8'))
const caseFiles = (folder: string): readonly string[] => readdirSync(join(folder, 'cases'))

describe('the example of a trust is begun with init', () => {
  const begun = mkdtempSync(join(tmpdir(), 'clausewise-'))
  afterAll(() => rmSync(begun, { recursive: true, force: true }))
  const runs = new Map<string, number | null>()
  beforeAll(async () => {
    for (const [command = '', name = '', ...rest] of beginnings)
      runs.set(name, (await run([command, name, ...rest], { folder: begun })).status)
  }, 120_000)

  const names = readdirSync(example).filter((name) => existsSync(join(example, name, 'policy.json')))

  test('each level of it', () => {
    expect([...runs]).toEqual(beginnings.map(([, name]) => [name, 0]))
    expect([...runs.keys()].sort()).toEqual(names)
  })

  test.each(names)('%s, and edited only by adding to it', (name) => {
    const [before, after] = [json(begun, name, 'policy.json'), json(example, name, 'policy.json')]
    const begunWith = after.changes.slice(0, before.changes.length)
    // An answer that differs from the base's in more than its value has been given the reading that it comes of.
    const unread = begunWith.map(({ reading: _reading, ...change }: Record<string, unknown>) => change)
    expect({ ...after, changes: unread }).toEqual(before)
    expect(after.changes.length).toBeGreaterThan(before.changes.length)
    for (const file of caseFiles(join(begun, name))) {
      const cases = json(begun, name, 'cases', file).cases
      expect(json(example, name, 'cases', file).cases.slice(0, cases.length)).toEqual(cases)
    }
  })

  test('and comes to what the example is where the edited files are put in their place', async () => {
    cpSync(example, begun, { recursive: true })
    for (const name of names.filter((each) => each !== 'harbour-quay'))
      expect(await run(['diff', name, '--only-stricter'], { folder: begun })).toMatchObject({ status: 0 })
    expect(await run(['diff', 'harbour-quay', '--only-stricter'], { folder: begun })).toMatchObject({ status: 1 })
  }, 120_000)
})

describeScenarios('trust', example)
