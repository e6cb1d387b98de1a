import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cornerSchool, line, run } from './run-command.js'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}
const anything = line('compliant')

describe('wrong use', () => {
  const rows: readonly (readonly [args: readonly string[], problem: string])[] = [
    [['check'], "error: missing required argument 'file'"],
    [['check', '-', '--nope'], "error: unknown option '--nope'"],
    [['check', '-', '--form', 'json'], "error: unknown option '--form'"],
    [
      ['check', '-', '--format', 'xml'],
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are text, ndjson, json, csv, junit, sarif.",
    ],
    [['check', '-', '--format', 'toString'], "error: option '--format <format>' argument 'toString' is invalid."],
    [
      ['check', '-', '--assume', 'nothing'],
      "error: option '--assume <facts>' argument 'nothing' is invalid. Allowed choices are unknown, ordinary.",
    ],
    [
      ['check', '-', '--fail-on', 'invalid'],
      "error: option '--fail-on <outcome>' argument 'invalid' is invalid. Allowed choices are undetermined, breach, never.",
    ],
    [['check', '-', '--policy'], "error: option '--policy <folder>' argument missing"],
    [['chek', '-'], "error: unknown command 'chek'"],
  ]

  test.concurrent.each(rows)('%j: status 2 and a message on standard error', async (args, problem) => {
    const { status, stdout, stderr } = await run(args, { stdin: anything })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(problem)
    expect(stderr).not.toContain('    at ')
  })

  // Reported: only the command without a command shows its help. `showHelpAfterError` would.
  test('with the help', async () => {
    expect((await run(['check'])).stderr).toContain('Usage: clausewise check')
  })

  test('no command: the help on standard error', async () => {
    const { status, stdout, stderr } = await run([])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^Usage: clausewise /)
  })
})

describe('help and version', () => {
  const show = async (...args: string[]): Promise<string> => {
    const { status, stdout, stderr } = await run(args, { stdin: anything })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    return stdout
  }

  test('of the whole', async () => {
    const help = await show('--help')
    expect(help).toMatch(/^Usage: clausewise \[options\] \[command\]\n/)
    expect(help).toMatch(/\nCommands:\n {2}check /)
    expect(help).toMatch(/\nExample:\n {2}clausewise check /)
    expect(await show('-h')).toBe(help)
  })

  test('of check, with an example that works', async () => {
    const help = await show('check', '--help')
    expect(help).toMatch(/^Usage: clausewise check \[options\] <file...>\n/)
    for (const option of [
      '--policy <folder>',
      '--format <format>',
      '--assume <facts>',
      '--fail-on <outcome>',
      '-h, --help',
    ])
      expect(help).toContain(`\n  ${option} `)
    for (const status of ['0  all well', '1  a breach', '2  invalid input', '3  nothing broken'])
      expect(help).toContain(status)
    expect(await show('check', '-h')).toBe(help)
    for (const each of help.split('\n')) expect(each.length).toBeLessThanOrEqual(80)
    const [, example = ''] = /\nExample:\n {2}clausewise (.*)\n/.exec(help) ?? []
    const { status } = await run(
      example
        .replace(/\S+\.ndjson/, '-')
        .concat(` --policy ${cornerSchool}`)
        .split(' '),
      { stdin: anything },
    )
    expect(status).toBe(0)
  })

  test('the version is that of the package', async () => {
    for (const args of [['-v'], ['--version']]) expect(await show(...args)).toBe(`${version}\n`)
  })
})
