import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { acts, cornerSchool, line, run, temporaryFolder } from './run-command.js'

const bundled = fileURLToPath(new URL('../../rules/stokes-wood-primary', import.meta.url))
const week = readFileSync(fileURLToPath(new URL('../../docs/examples/school-week.ndjson', import.meta.url)))

/** A copy of a policy's folder in which some files are changed. */
const copyOf = (source: string, changes: Readonly<Record<string, (content: string) => string>> = {}): string => {
  const folder = temporaryFolder()
  cpSync(source, join(folder, 'policy'), { recursive: true })
  for (const [name, change] of Object.entries(changes)) {
    const file = join(folder, 'policy', name)
    writeFileSync(file, change(readFileSync(file, 'utf8')))
  }
  return folder
}

const check = (folder: string, policy = 'policy') =>
  run(['check', '-', '--policy', policy, '--format', 'ndjson'], { folder, stdin: line('breach') })

const refused = async (folder: string, stderr: string, policy?: string) =>
  expect(await check(folder, policy)).toEqual({ status: 2, stdout: '', stderr })

describe('--policy', () => {
  test('a copy of the bundled policy says the same as the bundled policy', async () => {
    const folder = copyOf(bundled)
    const args = ['check', '-', '--format', 'json']
    const [own, copied] = await Promise.all([
      run(args, { stdin: week }),
      run([...args, '--policy', 'policy'], { folder, stdin: week }),
    ])
    expect(own.status).toBe(1)
    expect(own.stdout.split('\n')).toHaveLength(68 + 3)
    expect(copied).toEqual(own)
  })

  test('a changed copy says something else, and has another digest', async () => {
    const folder = copyOf(cornerSchool, {
      '1-our-account.json': (content) => content.replace('is not <that>', 'stays out of it'),
    })
    const [changed, unchanged] = await Promise.all([check(folder), check(copyOf(cornerSchool))])
    expect([changed.status, unchanged.status]).toEqual([1, 1])
    const [to, from] = [changed, unchanged].map(({ stdout }) => JSON.parse(stdout))
    expect(to.violations[0].message).toContain('stays out of it')
    expect(to.policy.digest).not.toBe(from.policy.digest)
  })

  test('white space, the order of keys and files of other kinds are no part of it', async () => {
    const folder = copyOf(cornerSchool, {
      'policy.json': (content) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(content)).reverse())),
      '2-scope.json': (content) => content.replaceAll('\n', '\r\n'),
    })
    writeFileSync(join(folder, 'policy', 'notes.txt'), 'not JSON')
    mkdirSync(join(folder, 'policy', 'cases'))
    writeFileSync(join(folder, 'policy', 'cases', 'broken.json'), 'not JSON')
    expect(await check(folder)).toEqual(await check(copyOf(cornerSchool)))
  })
})

describe('a policy that is not one', () => {
  test('every issue is told, with its file and JSON Pointer, and nothing is checked', async () => {
    const folder = copyOf(cornerSchool, {
      'policy.json': (content) => content.replace('"version"', '"verison"').replace('["1", "2"]', '["1", "2", "3"]'),
      '1-our-account.json': (content) =>
        content
          .replace('"content.political"', '"content.politics"')
          .replace('"operator": "equal"', '"operator": "equals"'),
      '2-scope.json': (content) => content.replace('"kind": "scope"', '"kind": "scope", "strength": "must"'),
    })
    const { status, stdout, stderr } = await check(folder)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    const places = stderr
      .trimEnd()
      .split('\n')
      .map((each) => {
        const [, place, code] = /^(\S+\.json#\/\S*): .+ \(([a-z-]+)\)$/.exec(each) ?? [each]
        return [place, code]
      })
    expect(places).toEqual(
      expect.arrayContaining([
        ['policy.json#/version', 'missing'],
        ['policy.json#/verison', 'unknown-key'],
        ['2-scope.json#/clauses/0/strength', 'unknown-key'],
      ]),
    )
  })

  test('what its rules read and how they compare is checked, all of it', async () => {
    const folder = copyOf(cornerSchool, {
      '1-our-account.json': (content) =>
        content.replace('"content.political"', '"content.politics"').replaceAll('"content.spam"', '"content.spamm"'),
    })
    const { status, stderr } = await check(folder)
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^1-our-account\.json#\/clauses\/0\/rules\/0\/conditions\/all\/1\/fact: .*\(unknown-fact\)$/m,
    )
    expect(stderr).toMatch(
      /^1-our-account\.json#\/clauses\/1\/rules\/0\/conditions\/all\/0\/fact: .*\(unknown-fact\)$/m,
    )
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  })

  test('a folder that does not exist', () =>
    refused(temporaryFolder(), 'policy: cannot be read: ENOENT (unreadable)\n'))
  test('an empty folder', () =>
    refused(temporaryFolder({ 'policy/notes.txt': '' }), 'policy.json: `policy.json` is missing (missing-file)\n'))
  test('a file instead of a folder', () =>
    refused(temporaryFolder({ policy: '{}' }), 'policy: cannot be read: ENOTDIR (unreadable)\n'))
  test('a policy.json that is not JSON', () =>
    refused(
      copyOf(cornerSchool, { 'policy.json': () => '{\n  "id": corner\n}' }),
      'policy.json: is not valid JSON: line 2, character 9: expected a value (text goes in double quotes) (invalid-json)\n',
    ))
  test('two files that are not JSON', () =>
    refused(
      copyOf(cornerSchool, { 'policy.json': () => '', '2-scope.json': () => '[1' }),
      '2-scope.json: is not valid JSON: character 3: it ends where `,` or `]` was expected (invalid-json)\npolicy.json: is not valid JSON: character 1: it ends where a value (text goes in double quotes) was expected (invalid-json)\n',
    ))
  test('a file that is not UTF-8', async () => {
    const folder = copyOf(cornerSchool)
    writeFileSync(join(folder, 'policy', 'policy.json'), Buffer.from('{"id":"\xe9"}', 'latin1'))
    await refused(folder, 'policy.json: is not valid UTF-8: save or export it as UTF-8 (invalid-utf8)\n')
  })
  test('a file that cannot be read', async () => {
    const folder = copyOf(cornerSchool)
    mkdirSync(join(folder, 'policy', '3-more.json'))
    await refused(folder, '3-more.json: cannot be read: EISDIR (unreadable)\n')
  })

  // Reported: Notepad saves "UTF-8 with BOM", and data files with one are read.
  test('a byte order mark is dropped, as from the data', async () => {
    const folder = copyOf(cornerSchool, { 'policy.json': (content) => `\ufeff${content}` })
    expect((await check(folder)).status).toBe(1)
  })

  // Reported: a key of the file reaches the terminal as it is.
  test('what stands in the file is shown and never obeyed', async () => {
    const folder = copyOf(cornerSchool, {
      'policy.json': (content) => content.replace('"id"', '"\\u001b[2J\\n": 1, "id"'),
    })
    const { stderr } = await check(folder)
    expect(stderr).not.toContain('\u001b')
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('the data is not even opened', async () => {
    const folder = temporaryFolder()
    expect(await run(['check', 'missing', '--policy', 'nowhere'], { folder })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'nowhere: cannot be read: ENOENT (unreadable)\n',
    })
  })
})

test('the acts of these tests have the outcomes that they are named for', async () => {
  const { stdout } = await run(['check', '-', '--policy', cornerSchool, '--format', 'ndjson'], {
    stdin: Object.values(acts)
      .map((act) => JSON.stringify(act))
      .join('\n'),
  })
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each).outcome),
  ).toEqual(Object.keys(acts).map((act) => (act === 'duty' || act === 'open-advice' ? 'compliant' : act)))
})
