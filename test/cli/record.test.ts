import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyLog } from '../../src/records/verify-log.js'
import { cornerSchool, ended, line, run, scenario, start, temporaryFolder, until } from './run-command.js'

const log = 'decisions.ndjson'
const policy = ['--policy', cornerSchool]
const acts = [line('breach', 'a'), line('invalid', 'b'), line('duty', 'c'), line('undetermined', 'd')]
const input = `${acts.join('\n')}\n`

const folderWith = (contents: Readonly<Record<string, string>> = {}) =>
  temporaryFolder({ 'acts.ndjson': input, ...contents })
const record = (folder: string, ...more: readonly string[]) =>
  run(['check', 'acts.ndjson', ...policy, '--record', log, ...more], { folder })
const logIn = (folder: string) => readFileSync(join(folder, log), 'utf8')
const actsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((each) => JSON.parse(each).record.action.id)

describe('check --record', () => {
  test('keeps every decision, in order, and changes nothing else', async () => {
    const folder = folderWith()
    const [recorded, plain] = [await record(folder), await run(['check', 'acts.ndjson', ...policy], { folder })]
    expect(recorded).toEqual(plain)
    expect(actsOf(logIn(folder))).toEqual(['a', 'c', 'd'])
    expect(await run(['replay', log, ...policy], { folder })).toMatchObject({ status: 0, stdout: '' })
  })

  test('goes on where the log ended', async () => {
    const folder = folderWith()
    await record(folder)
    await record(folder, '--assume', 'ordinary')
    expect(actsOf(logIn(folder))).toEqual(['a', 'c', 'd', 'a', 'c', 'd'])
    expect(verifyLog(logIn(folder).split('\n').slice(0, -1)).problems).toEqual([])
    expect(await run(['replay', log, ...policy], { folder })).toMatchObject({ status: 0 })
  })

  test.each([
    ['holds something else', () => input, 'line 1 is not a line of a log (not-a-line)'],
    ['was changed', (text: string) => text.replace('true', 'false'), '(line-changed)'],
    ['lacks a line', (text: string) => text.slice(text.indexOf('\n') + 1), '(line-missing)'],
    ['was not written to its end', (text: string) => text.slice(0, -1), 'its last line was not written to its end'],
  ])('leaves a log alone that %s', async (_name, spoil, why) => {
    const folder = folderWith()
    await record(folder)
    const spoilt = spoil(logIn(folder))
    writeFileSync(join(folder, log), spoilt)
    const { status, stdout, stderr } = await record(folder)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`${log}: decisions cannot be recorded: `)
    expect(stderr).toContain(why)
    expect(logIn(folder)).toBe(spoilt)
  })

  test('keeps what the policy says without exemptions, and not why somebody is exempt', async () => {
    const folder = temporaryFolder(
      Object.fromEntries(
        ['acts.ndjson', 'exemptions.json'].map((name) => [name, readFileSync(join(scenario('exempt-acts'), name))]),
      ),
    )
    expect(await record(folder, '--exemptions', 'exemptions.json')).toMatchObject({ status: 1 })
    const [first = ''] = logIn(folder).split('\n')
    expect(JSON.parse(first).record).toMatchObject({
      decision: { outcome: 'breach' },
      exempted: [{ clause: '1.not.political' }],
    })
    expect(logIn(folder)).not.toMatch(/lesson|governing|u-20/)
    expect(await run(['replay', log, ...policy], { folder })).toMatchObject({ status: 0, stdout: '' })
  })

  test('says so where the log cannot be written', async () => {
    const folder = folderWith()
    const { status, stderr } = await run(['check', 'acts.ndjson', ...policy, '--record', 'no/where'], { folder })
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'no/where: decisions cannot be recorded: ENOENT\n' })
  })

  test('stops, and says so, where somebody else writes to the log', async () => {
    const folder = folderWith()
    const child = start(['check', '-', ...policy, '--record', log], { folder })
    const whole = ended(child)
    child.stdin.write(`${line('duty', 'a')}\n${line('duty', 'b')}\n`)
    await until(() => existsSync(join(folder, log)) && actsOf(logIn(folder)).length > 0, 10_000)
    const before = logIn(folder)
    appendFileSync(join(folder, log), 'x\n')
    child.stdin.end(`${line('duty', 'c')}\n`)
    const { status, stderr } = await whole
    expect(status).toBe(2)
    expect(stderr).toContain('somebody else writes to it')
    expect(logIn(folder)).toBe(`${before}x\n`)
  })

  test('keeps what was decided before an interrupt', async () => {
    const folder = folderWith()
    const child = start(['check', '-', ...policy, '--record', log], { folder })
    const whole = ended(child)
    child.stdin.write(`${line('duty', 'a')}\n${line('duty', 'b')}\n`)
    await until(() => existsSync(join(folder, log)) && actsOf(logIn(folder)).length > 0, 10_000)
    child.kill('SIGINT')
    const { status } = await whole
    expect(status).toBe(130)
    expect(verifyLog(logIn(folder).split('\n').slice(0, -1)).problems).toEqual([])
    expect(logIn(folder).endsWith('\n')).toBe(true)
  })
})
