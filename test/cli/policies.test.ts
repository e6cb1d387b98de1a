import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { casesOf } from '../support/cases.js'
import { run, temporaryFolder } from './run-command.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

const policies = [
  {
    id: 'stokes-wood-primary',
    folder: 'rules/stokes-wood-primary',
    counts: '13 sections, 79 clauses, 64 rules',
    clause: '2.2.delete.spam',
    edit: ['"value": 2,', '"value": 1,'],
    changed: '2.2.block-repeat-offenders',
  },
  {
    id: 'harbour-lane-primary',
    folder: 'test/policies/harbour-lane',
    counts: '8 sections, 36 clauses, 35 rules',
    clause: '6.warn',
    edit: ['"value": 3,', '"value": 2,'],
    changed: '6.suspend',
  },
  {
    id: 'millbrook-vale-primary',
    folder: 'test/policies/millbrook-vale',
    counts: '9 sections, 56 clauses, 44 rules',
    clause: undefined,
    edit: ['"value": "18:00",', '"value": "17:00",'],
    changed: '2.posting-hours',
  },
  {
    id: 'saltmarsh-academy',
    folder: 'test/policies/saltmarsh-academy',
    counts: '7 sections, 55 clauses, 44 rules',
    clause: undefined,
    edit: ['"value": 19,', '"value": 21,'],
    changed: '4.not.past-pupils',
  },
] as const

describe.each(policies.map((each) => [each.id, each] as const))('with %s', (id, { folder, counts, clause, ...one }) => {
  const total = casesOf(id).length
  const clausewise = (...args: readonly string[]) => run(args, { folder: root })

  test('validate', async () => {
    expect(await clausewise('validate', folder)).toEqual({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining(`: ${counts}, ${total} cases\n`),
    })
  })

  test('lint', async () => {
    const { status, stdout } = await clausewise('lint', folder)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  })

  test('test', async () => {
    expect(await clausewise('test', folder)).toEqual({
      status: 0,
      stdout: `${total} cases: ${total} passed, 0 failed\n`,
      stderr: '',
    })
  })

  test('coverage', async () => {
    const { status, stdout, stderr } = await clausewise('coverage', folder, '--threshold', '100')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(`${total} cases show `)
  })

  test('mutate', async () => {
    const { status, stdout } = await clausewise('mutate', folder, ...(clause ? ['--clause', clause] : []))
    expect(status).toBe(0)
    expect(stdout).toMatch(/ mutants: \d+ killed, \d+ equivalent, 0 survived; /)
  })

  test('schema', async () => {
    const { status, stdout } = await clausewise('schema', folder)
    expect(status).toBe(0)
    expect(Object.keys(JSON.parse(stdout))).toContain('section.schema.json')
  })

  test('diff, with itself and with a threshold lowered', async () => {
    const same = await clausewise('diff', folder, folder, '--exit-code')
    expect({ status: same.status, stderr: same.stderr }).toEqual({ status: 0, stderr: '' })
    const copy = join(temporaryFolder(), 'copy')
    cpSync(join(root, folder), copy, { recursive: true })
    const head = join(copy, 'policy.json')
    const [from, to] = one.edit
    const edited = readFileSync(head, 'utf8').replace(from, to)
    writeFileSync(head, edited)
    const { status, stdout, stderr } = await clausewise('diff', folder, copy, '--check')
    expect(status).toBe(1)
    expect(stdout).toContain(`\n${one.changed}\n`)
    expect(stderr).toContain('the step is major')
  })
})
