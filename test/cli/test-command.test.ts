import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { elements, parseXml } from '../report/parse-xml.js'
import { acts, cornerSchool, ended, run, start, temporaryFolder, until } from './run-command.js'

const bundled = fileURLToPath(new URL('../../rules/stokes-wood-primary', import.meta.url))

const political = {
  name: 'politics on our account',
  action: acts.breach,
  expect: { outcome: 'breach', violations: ['1.not.political'] },
}
const byMail = { name: 'an e-mail', action: acts['out-of-scope'], expect: { outcome: 'out-of-scope' } }
const spam = { name: 'spam by a parent', action: acts.duty, expect: { outcome: 'compliant' } }
const section = (id: string, ...cases: readonly object[]): string => JSON.stringify({ section: id, cases })

const good = { 'cases/1-our-account.json': section('1', political), 'cases/2-scope.json': section('2', byMail) }
const withFailure = { ...good, 'cases/1-our-account.json': section('1', political, spam) }

/** The corner school's policy with cases, in a folder of its own. */
const school = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = temporaryFolder(files)
  cpSync(cornerSchool, folder, { recursive: true })
  return folder
}

const failure = `\
FAIL cases/1-our-account.json: spam by a parent
  duties: unexpected 1.delete-spam (rule spam)
  1.delete-spam, rule spam: true
    all: true
      content.spam equal true: true (was true)

`

describe('the bundled policy', () => {
  test('passes its cases', async () => {
    const { status, stdout, stderr } = await run(['test', bundled])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^(\d{3,}) cases: \1 passed, 0 failed\n$/)
  })
})

describe('a policy of four clauses', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[], number, string]>([
    ['every case passes', good, [], 0, '2 cases: 2 passed, 0 failed\n'],
    ['a case fails', withFailure, [], 1, `${failure}3 cases: 2 passed, 1 failed\n`],
    ['a filter by file', withFailure, ['--filter', '2-scope'], 0, '1 case: 1 passed, 0 failed\n'],
    [
      'a filter by name, in any letter case',
      withFailure,
      ['--filter', 'SPAM by'],
      1,
      `${failure}1 case: 0 passed, 1 failed\n`,
    ],
  ])('%s', async (_what, files, args, status, stdout) => {
    expect(await run(['test', school(files), ...args])).toEqual({ status, stdout, stderr: '' })
  })

  test('as JSON', async () => {
    const { status, stdout, stderr } = await run(['test', school(withFailure), '--format', 'json'])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    const { passed, failed, cases } = JSON.parse(stdout)
    expect({ passed, failed }).toEqual({ passed: 2, failed: 1 })
    expect(cases.map(({ file, result }: Record<string, string>) => [file, result])).toEqual([
      ['cases/1-our-account.json', 'passed'],
      ['cases/1-our-account.json', 'failed'],
      ['cases/2-scope.json', 'passed'],
    ])
  })

  test('as JUnit', async () => {
    const { status, stdout, stderr } = await run(['test', school(withFailure), '--format', 'junit'])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    const document = parseXml(stdout)
    expect(document.attributes).toEqual({ name: 'clausewise: Corner School: <social> media, version 1.2.0' })
    const [first = expect.fail(), ...others] = elements(document, 'testsuite')
    expect(others).toMatchObject([{ attributes: { name: 'cases/2-scope.json', tests: '1', failures: '0' } }])
    const [, failed = expect.fail()] = elements(first, 'testcase')
    expect(elements(failed, 'failure')[0]?.text).toBe(failure.trimEnd().concat('\n'))
  })
})

describe('what cannot be tested', () => {
  const refused = async (args: readonly string[], stderr: string) =>
    expect(await run(['test', ...args])).toEqual({ status: 2, stdout: '', stderr })
  /** The first line of each problem, without the text that it quotes. */
  const problems = async (folder: string, ...expected: readonly string[]) => {
    const { status, stdout, stderr } = await run(['test', '.'], { folder })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.split('\n').filter((text) => /^\S+:\d+:\d+: /.test(text))).toEqual(expected)
  }

  test('a policy without cases, with an empty folder of them or none', async () => {
    for (const files of [{}, { 'cases/notes.txt': '' }]) {
      const { status, stdout, stderr } = await run(['test', '.'], { folder: school(files) })
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toBe('.: there are no cases to test: add some to its folder `cases`\n')
    }
  })
  test('a filter that leaves none', () =>
    refused([school(good), '--filter', 'whatsapp'], 'none of the 2 cases has `whatsapp` in its file or name\n'))
  test('a folder that does not exist', () =>
    refused(['nowhere'], 'nowhere: cannot be read: there is no such file or folder (unreadable)\n1 error in 1 file\n'))
  test('cases that are not JSON', () =>
    problems(
      school({ ...good, 'cases/2-scope.json': '{' }),
      'cases/2-scope.json:1:2: is not valid JSON: it ends where a name in double quotes or `}` was expected (invalid-json)',
    ))
  test('a policy that is not valid, beside cases that are not', () => {
    const folder = school({ ...good, 'cases/2-scope.json': '{"section": "2"}' })
    rmSync(join(folder, '2-scope.json'))
    return problems(
      folder,
      'policy.json:71:21: section `2` has no file; add `2-….json` (missing-file)',
      'cases/2-scope.json:1:1: `cases` is required: expected a list (missing)',
    )
  })
  test('cases of an unknown form', () =>
    problems(
      school({ 'cases/1-a.json': section('1', { ...political, expected: {} }) }),
      'cases/1-a.json:1:293: `expected` is not a known key here; did you mean `expect`? (unknown-key)',
    ))
  test('cases that do not fit the policy', () =>
    problems(
      school({
        'cases/1-a.json': section('1', { ...political, expect: { outcome: 'breach', duties: ['1.not.political'] } }),
      }),
      'cases/1-a.json:1:269: the clause is of the kind `prohibition`: it belongs in `violations` (clause-kind)',
    ))
  test('a format to watch that is not text', () =>
    refused([school(good), '--watch', '--format', 'json'], '`--watch` has no other `--format` than `text`\n'))
  test('a folder to watch that does not exist, or is none', async () => {
    await refused(['nowhere', '--watch'], 'nowhere: cannot be watched: ENOENT\n')
    const file = join(cornerSchool, 'policy.json')
    await refused([file, '--watch'], `${file}: cannot be watched: ENOTDIR\n`)
  })

  test.each([
    ['no folder', ['test'], "error: missing required argument 'folder'"],
    ['another format', ['test', '.', '--format', 'csv'], 'Allowed choices are text, json, junit.'],
    ['two folders', ['test', '.', '.'], 'error: too many arguments'],
  ])('%s', async (_what, args, message) => {
    const { status, stdout, stderr } = await run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

test('the help names every option, the exit statuses and an example', async () => {
  const { status, stdout } = await run(['test', '--help'])
  expect(status).toBe(0)
  for (const part of ['--format', '--filter', '--watch', 'Exit status:', '130', 'Example:', 'clausewise test rules/'])
    expect(stdout).toContain(part)
})

describe('--watch', () => {
  const file = 'cases/1-our-account.json'
  /** Saves a file in one step, as an editor does. */
  const save = (path: string, content: string | Uint8Array): void => {
    writeFileSync(`${path}~`, content)
    renameSync(`${path}~`, path)
  }
  const waiting = 'waiting for changes; Ctrl-C ends it\n'

  test('tests again after each change, whatever the files have become, until it is interrupted', async () => {
    const folder = school(good)
    const child = start(['test', folder, '--watch'])
    const all = ended(child)
    let [said, shown] = ['', '']
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk
    })
    child.stdout.on('data', (chunk: Buffer) => {
      shown += chunk
    })
    /** What was written since the last time, once it waits again. */
    const next = async (): Promise<readonly [string, string]> => {
      await until(() => said.endsWith(waiting), 20_000)
      const piece = [shown, said.slice(0, -waiting.length)] as const
      ;[shown, said] = ['', '']
      return piece
    }
    const passed = '2 cases: 2 passed, 0 failed\n'
    expect(await next()).toEqual([passed, ''])

    save(join(folder, file), withFailure[file])
    expect(await next()).toEqual([`${failure}3 cases: 2 passed, 1 failed\n`, `\nchanged: ${file}\n`])

    save(join(folder, file), '{"section": ')
    expect(await next()).toEqual([
      '',
      [
        `\nchanged: ${file}`,
        `${join(folder, file)}:1:12: is not valid JSON: it ends where a value (text goes in double quotes) was expected (invalid-json)`,
        '    {"section": ',
        '               ^',
        '1 error in 1 file',
        '',
      ].join('\n'),
    ])

    // Not of the policy: nothing is tested again.
    writeFileSync(join(folder, 'notes.txt'), 'a note')
    const head = join(folder, 'policy.json')
    save(join(folder, file), good[file])
    save(head, readFileSync(head, 'utf8').replace('1.2.0', '1.3.0'))
    expect(await next()).toEqual([passed, `\nchanged: ${file}, policy.json\n`])

    rmSync(join(folder, file))
    expect(await next()).toEqual(['1 case: 1 passed, 0 failed\n', `\nchanged: ${file}\n`])

    child.kill('SIGINT')
    expect(await all).toMatchObject({ status: 130 })
  })

  test('waits for a policy that is not valid yet', async () => {
    const folder = school(good)
    const scope = readFileSync(join(folder, '2-scope.json'))
    rmSync(join(folder, '2-scope.json'))
    const child = start(['test', folder, '--watch'])
    const all = ended(child)
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk
    })
    await until(() => said.endsWith(waiting), 20_000)
    save(join(folder, '2-scope.json'), scope)
    await until(() => said.split(waiting).length > 2, 20_000)
    child.kill('SIGINT')
    expect(await all).toEqual({
      status: 130,
      stdout: '2 cases: 2 passed, 0 failed\n',
      stderr: expect.stringMatching(
        /^\S+policy\.json:71:21: section `2` has no file[\s\S]+\n1 error in 1 file\nwaiting [^\n]+\n\nchanged: 2-scope\.json\nwaiting [^\n]+\n$/,
      ),
    })
  })
})
