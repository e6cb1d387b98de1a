import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packTar } from 'modern-tar'
import { describe, expect, test } from 'vitest'
import { validateFolder } from '../../src/cli/validate-folder.js'
import { acts, cornerSchool, ended, run, start, temporaryFolder, until } from './run-command.js'

const reason = 'The governors decided so.'
const overlay = (id: string, base: object, changes: readonly object[] = []): string =>
  JSON.stringify({
    id,
    title: 'A policy',
    version: '1.0.0',
    extends: { id: 'corner-school', version: '1.2.0', ...base },
    changes: changes.map((change) => ({ ...change, reason })),
  })
const weaker = overlay('ours', { folder: '../corner' }, [
  { change: 'set-strength', clause: '1.not.political', strength: 'should' },
])

/** Some files beside the corner school. */
const surroundings = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder(files)
  cpSync(cornerSchool, join(folder, 'corner'), { recursive: true })
  return folder
}

describe('`diff` of an overlay finds what that extends', () => {
  const compared = { status: 1, stdout: expect.stringContaining('corner-school 1.2.0 to ours 1.0.0\n'), stderr: '' }
  const args = ['diff', 'corner']

  test('in its git revision, whatever the folder is now', async () => {
    const folder = surroundings({ 'ours/policy.json': weaker })
    const git = (...command: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...command], { cwd: folder })
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'The policies')
    writeFileSync(join(folder, 'ours/policy.json'), '{}')
    renameSync(join(folder, 'corner'), join(folder, 'elsewhere'))
    expect(await run(['diff', 'elsewhere', 'HEAD:ours', '--exit-code'], { folder })).toEqual(compared)
    const { status, stdout } = await run(['diff', 'HEAD:./ours', '--only-stricter'], { folder })
    expect({ status, stdout }).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('breaks only something weaker'),
    })
  })

  test('in its tarball', async () => {
    const folder = surroundings({})
    const entries = [
      ...readdirSync(cornerSchool).map((name) => [
        `package/rules/corner/${name}`,
        readFileSync(join(cornerSchool, name)),
      ]),
      ['package/rules/ours/policy.json', Buffer.from(weaker)],
    ] as const
    const tar = await packTar(
      entries.map(([name, body]) => ({ header: { name: String(name), size: body.length }, body: body as Buffer })),
    )
    writeFileSync(join(folder, 'both.tar'), tar)
    expect(await run([...args, 'both.tar#rules/ours', '--exit-code'], { folder })).toEqual(compared)
  })
})

test('`test --watch` tests again when what an overlay extends has changed', async () => {
  const cases = {
    section: '1',
    cases: [{ name: 'politics', action: acts.breach, expect: { outcome: 'breach', violations: ['1.not.political'] } }],
  }
  const folder = surroundings({ 'ours/policy.json': weaker, 'ours/cases/1.json': JSON.stringify(cases) })
  const child = start(['test', 'ours', '--watch'], { folder })
  const all = ended(child)
  const waiting = 'waiting for changes; Ctrl-C ends it\n'
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  await until(() => said.endsWith(waiting), 20_000)
  const path = join(folder, 'corner/1-our-account.json')
  writeFileSync(`${path}~`, readFileSync(path, 'utf8').replace('"content.political"', '"content.racist"'))
  renameSync(`${path}~`, path)
  await until(() => said.split(waiting).length > 2, 20_000)
  child.kill('SIGINT')
  const { status, stdout, stderr } = await all
  expect({ status, stderr }).toEqual({
    status: 130,
    stderr: `${waiting}\nchanged: ../corner/1-our-account.json\n${waiting}`,
  })
  expect(stdout).toMatch(/^1 case: 1 passed, 0 failed\n[\s\S]+1 case: 0 passed, 1 failed\n$/)
})

describe('where an overlay looks for what it extends', () => {
  const problemsOf = async (folder: string) =>
    (await validateFolder(join(folder, 'ours'))).problems.map(({ file, path, code }) => [file, path, code])

  const above = Array(60).fill('..').join('/')

  test.each<[what: string, base: object, ...wanted: (readonly string[])[]]>([
    ['a folder', { folder: '../corner' }],
    ['a folder by a longer way', { folder: './../ours/../corner' }],
    ['a link to a folder', { folder: '../link' }],
    ['an absolute folder', { folder: '/corner' }, ['policy.json', '/extends/folder', 'wrong-format']],
    ['a folder of another system', { folder: 'C:\\corner' }, ['policy.json', '/extends/folder', 'wrong-format']],
    ['an address', { folder: 'https://example.org/corner' }, ['policy.json', '/extends/folder', 'wrong-format']],
    ['no text', { folder: 1 }, ['policy.json', '/extends/folder', 'wrong-type']],
    ['no folder by name', { folder: '' }, ['policy.json', '/extends/folder', 'wrong-format']],
    ['a zero byte', { folder: '../co\0rner' }, ['policy.json', '/extends/folder', 'wrong-format']],
    ['itself', { folder: '.' }, ['policy.json', '/extends/folder', 'circular-base']],
    ['itself by its name', { folder: '../ours' }, ['policy.json', '/extends/folder', 'circular-base']],
    ['what is not there', { folder: '../nowhere' }, ['policy.json', '/extends/folder', 'unreadable']],
    ['a file', { folder: '../file.json' }, ['policy.json', '/extends/folder', 'unreadable']],
    ['far up', { folder: above }, [`${above}/policy.json`, '', 'missing-file']],
    ['an id that is bundled', { id: 'stokes-wood-primary', version: '1.0.0' }],
    ['an id that is not', { id: 'nobody' }, ['policy.json', '/extends/id', 'unreadable']],
    ['an id with a way out', { id: '../../corner' }, ['policy.json', '/extends/id', 'wrong-format']],
    ['an id that every object has', { id: 'constructor' }, ['policy.json', '/extends/id', 'unreadable']],
  ])('%s', async (_what, base, ...wanted) => {
    const folder = surroundings({ 'ours/policy.json': overlay('ours', base), 'file.json': '{}' })
    symlinkSync(join(folder, 'corner'), join(folder, 'link'))
    expect(await problemsOf(folder)).toEqual(wanted)
  })

  test('a folder that links lead back from is read no further than there can be levels', async () => {
    const folder = surroundings({ 'ours/policy.json': overlay('ours', { folder: 'down' }) })
    symlinkSync(join(folder, 'ours'), join(folder, 'ours/down'))
    expect((await problemsOf(folder)).map(([, , code]) => code)).toEqual(['too-many-levels'])
  })

  test('keys that are there twice, and what is nested too deep', async () => {
    const twice = weaker.replace('"changes"', '"changes":[],"changes"')
    expect(await problemsOf(surroundings({ 'ours/policy.json': twice }))).toEqual([
      ['policy.json', '/changes', 'duplicate-key'],
    ])
    const deep = weaker.replace('"should"', `${'['.repeat(500)}${']'.repeat(500)}`)
    expect(await problemsOf(surroundings({ 'ours/policy.json': deep }))).toEqual([['policy.json', '', 'too-deep']])
  })

  test('a base that is wrong is told of where it is', async () => {
    const folder = surroundings({ 'ours/policy.json': weaker })
    writeFileSync(join(folder, 'corner/2-scope.json'), '{"section": ')
    expect(await problemsOf(folder)).toEqual([['../corner/2-scope.json', '', 'invalid-json']])
  })

  test('one that cannot be parsed is an overlay no less', async () => {
    expect(await problemsOf(surroundings({ 'ours/policy.json': weaker.slice(0, -1) }))).toEqual([
      ['policy.json', '', 'invalid-json'],
    ])
  })
})
