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

/** The file and the code of each problem. */
const placesIn = (stderr: string): readonly string[] =>
  stderr.split('\n').flatMap((each) => {
    const [, file, code] = /^(\S+?\.json)(?::\d+:\d+)?: .+ \(([a-z0-9-]+)\)$/.exec(each) ?? []
    return file === undefined ? [] : [`${file}: ${code}`]
  })

describe('a policy that is not one', () => {
  test('every problem is told, with its file and place, and nothing is checked', async () => {
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
    expect(placesIn(stderr)).toEqual(
      expect.arrayContaining([
        'policy/policy.json: missing',
        'policy/policy.json: unknown-key',
        'policy/1-our-account.json: unknown-fact',
        'policy/1-our-account.json: unknown-operator',
        'policy/2-scope.json: unknown-key',
      ]),
    )
    expect(stderr).toContain('policy/policy.json:4:3: `verison` is not a known key here; did you mean `version`?')
  })

  test('what its rules read and how they compare is checked, all of it', async () => {
    const folder = copyOf(cornerSchool, {
      '1-our-account.json': (content) =>
        content.replace('"content.political"', '"content.politics"').replaceAll('"content.spam"', '"content.spamm"'),
    })
    const { status, stderr } = await check(folder)
    expect(status).toBe(2)
    expect(placesIn(stderr)).toEqual(Array(2).fill('policy/1-our-account.json: unknown-fact'))
  })

  const one = '1 error in 1 file\n'
  const nowhere = 'cannot be read: there is no such file or folder (unreadable)\n'
  test('a folder that does not exist', () => refused(temporaryFolder(), `policy: ${nowhere}${one}`))
  test('an empty folder', () =>
    refused(
      temporaryFolder({ 'policy/notes.txt': '' }),
      `policy/policy.json: \`policy.json\` is missing (missing-file)\n${one}`,
    ))
  test('a file instead of a folder', () =>
    refused(temporaryFolder({ policy: '{}' }), `policy: cannot be read: this is no folder (unreadable)\n${one}`))
  test('two files that are not JSON', async () => {
    const folder = copyOf(cornerSchool, {
      'policy.json': () => '{\n  "id": corner\n}',
      '2-scope.json': () => '[1',
    })
    const { status, stderr } = await check(folder)
    expect(status).toBe(2)
    expect(placesIn(stderr)).toEqual(['policy/policy.json: invalid-json', 'policy/2-scope.json: invalid-json'])
    expect(stderr).toContain('policy/policy.json:2:9: is not valid JSON: expected a value')
  })
  test('a file that is not UTF-8', async () => {
    const folder = copyOf(cornerSchool)
    writeFileSync(join(folder, 'policy', 'policy.json'), Buffer.from('{"id":"\xe9"}', 'latin1'))
    const { status, stderr } = await check(folder)
    expect(status).toBe(2)
    expect(placesIn(stderr)).toEqual(['policy/policy.json: invalid-utf8'])
  })
  test('a file that cannot be read', async () => {
    const folder = copyOf(cornerSchool)
    mkdirSync(join(folder, 'policy', '3-more.json'))
    const message = 'cannot be read: this is no file (unreadable)'
    await refused(folder, `policy/3-more.json: ${message}\n${one}`)
  })
  // Only the last would count, and the author may have meant the first.
  test('a key that is there twice', async () => {
    const folder = copyOf(cornerSchool, { 'policy.json': (content) => content.replace('{', '{ "id": "other",') })
    const { status, stderr } = await check(folder)
    expect(status).toBe(2)
    expect(placesIn(stderr)).toEqual(['policy/policy.json: duplicate-key'])
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
    expect(placesIn(stderr)).toHaveLength(1)
  })

  test('the data is not even opened', async () => {
    const folder = temporaryFolder()
    expect(await run(['check', 'missing', '--policy', 'nowhere'], { folder })).toEqual({
      status: 2,
      stdout: '',
      stderr: `nowhere: ${nowhere}${one}`,
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
