import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packTar } from 'modern-tar'
import { describe, expect, test } from 'vitest'
import { cornerSchool, run, temporaryFolder } from './run-command.js'

/** An archive of the corner school's policy under some folders' names. */
const archive = async (...folders: readonly string[]): Promise<Uint8Array> =>
  packTar(
    folders.flatMap((folder) =>
      readdirSync(cornerSchool).map((name) => {
        const body = readFileSync(join(cornerSchool, name))
        return { header: { name: `${folder}/${name}`, size: body.length }, body }
      }),
    ),
  )

/** A folder with the policy, edited, in `new`, beside some files. */
const surroundings = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const folder = temporaryFolder(files)
  cpSync(cornerSchool, join(folder, 'new'), { recursive: true })
  const head = join(folder, 'new', 'policy.json')
  writeFileSync(head, readFileSync(head, 'utf8').replace('"version": "1.2.0"', '"version": "1.2.1"'))
  return folder
}

const declared = expect.stringContaining('corner-school 1.2.0 to corner-school 1.2.1\n')

describe('a packed tarball', () => {
  test.each([
    ['gzipped', 'old.tgz', true],
    ['not gzipped', 'old.tar', false],
  ])('%s', async (_how, name, zipped) => {
    const tar = await archive('package/rules/corner-school')
    const folder = surroundings({ [name]: zipped ? gzipSync(tar) : tar })
    expect(await run(['diff', name, 'new'], { folder })).toEqual({ status: 0, stdout: declared, stderr: '' })
  })

  test('with several policies in it needs to be told which', async () => {
    const folder = surroundings({ 'old.tgz': gzipSync(await archive('package/rules/one', 'package/rules/other')) })
    expect(await run(['diff', 'old.tgz', 'new'], { folder })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'old.tgz: holds several policies: add `#` and a folder, one of package/rules/one, package/rules/other (unreadable)\n1 error in 1 file\n',
    })
    expect(await run(['diff', 'old.tgz#rules/other', 'new'], { folder })).toMatchObject({ status: 0, stdout: declared })
  })

  test.each([
    ['without a policy', async () => gzipSync(await packTar([])), 'holds no policy'],
    ['that is none', async () => new TextEncoder().encode('not a tarball'), 'holds no policy'],
    ['that is cut short', async () => gzipSync(await archive('package/p')).subarray(0, 100), 'cannot be read: '],
  ])('%s', async (_how, content, message) => {
    const { status, stdout, stderr } = await run(['diff', 'old.tgz', 'new'], {
      folder: surroundings({ 'old.tgz': await content() }),
    })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`old.tgz: ${message}`)
  })

  test.each([
    ['under a folder that ends in a slash', 'old.tgz#rules/corner-school/', 'old.tgz'],
    ['in a file with a number sign in its name', 'a#b.tgz', 'a#b.tgz'],
    ['in a folder with a number sign in its name', 'a#b/old.tgz#corner-school', 'a#b/old.tgz'],
  ])('%s', async (_how, source, name) => {
    const folder = surroundings({ [name]: gzipSync(await archive('package/rules/corner-school')) })
    expect(await run(['diff', source, 'new'], { folder })).toEqual({ status: 0, stdout: declared, stderr: '' })
  })

  test('with a policy in a folder of a policy has that at its top', async () => {
    const top = (await archive('.', 'old')) as Uint8Array
    const folder = surroundings({ 'old.tgz': gzipSync(top) })
    expect(await run(['diff', 'old.tgz#.', 'new'], { folder })).toMatchObject({ status: 0, stdout: declared })
  })

  test('with very many policies names a few of them', async () => {
    const folders = Array.from({ length: 1_000 }, (_, index) => `p${index}`)
    const folder = surroundings({ 'old.tgz': gzipSync(await archive(...folders)) })
    const { status, stderr } = await run(['diff', 'old.tgz', 'new'], { folder })
    expect(status).toBe(2)
    expect(stderr).toContain('one of p0, p1, p2, p3, p4, p5, p6, p7, p8, p9 and 990 more (unreadable)\n')
  })

  test('with a file too long for a policy', async () => {
    const body = new TextEncoder().encode('['.repeat(16_000_001))
    const tar = await packTar([{ header: { name: 'p/policy.json', size: body.length }, body }])
    const folder = surroundings({ 'old.tgz': gzipSync(tar) })
    expect(await run(['diff', 'old.tgz', 'new'], { folder })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'old.tgz: cannot be read: p/policy.json is longer than 16,000,000 bytes (unreadable)\n1 error in 1 file\n',
    })
  })

  test('with text that is not UTF-8 beside the policy, in another folder', async () => {
    const body = Uint8Array.of(0x22, 0xe9, 0x22)
    const other = await packTar([{ header: { name: 'fixtures/latin.json', size: body.length }, body }])
    // The first archive's two blocks of zeros at its end would end the whole.
    const whole = Buffer.concat([other.subarray(0, 1024), await archive('p')])
    const folder = surroundings({ 'old.tar': whole })
    expect(await run(['diff', 'old.tar', 'new'], { folder })).toEqual({ status: 0, stdout: declared, stderr: '' })
  })

  test('that is not there', async () => {
    const { status, stderr } = await run(['diff', 'old.tgz', 'new'], { folder: surroundings() })
    expect(status).toBe(2)
    expect(stderr).toContain('old.tgz: cannot be read: ENOENT')
  })
})

describe('a git revision', () => {
  const repository = (): string => {
    const folder = surroundings()
    cpSync(cornerSchool, join(folder, 'rules'), { recursive: true })
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: folder })
    git('init', '-q')
    git('add', 'rules')
    git('commit', '-q', '-m', 'The policy')
    git('tag', 'v1')
    return folder
  }

  test.each(['HEAD:rules', 'v1:rules'])('%s', async (revision) => {
    expect(await run(['diff', revision, 'new'], { folder: repository() })).toEqual({
      status: 0,
      stdout: declared,
      stderr: '',
    })
  })

  test.each([
    ['HEAD:rules', 'rules', '../new'],
    ['HEAD:./', 'rules', '../new'],
    ['HEAD:rules', 'new', '.'],
    ['HEAD:../rules', 'new', '.'],
  ])('%s, from the folder %s', async (revision, from, next) => {
    const folder = join(repository(), from)
    expect(await run(['diff', revision, next], { folder })).toEqual({ status: 0, stdout: declared, stderr: '' })
  })

  test('with a policy in a folder of the policy', async () => {
    const folder = repository()
    cpSync(cornerSchool, join(folder, 'rules', 'old'), { recursive: true })
    execFileSync('git', ['add', 'rules'], { cwd: folder })
    const tree = execFileSync('git', ['write-tree'], { cwd: folder, encoding: 'utf8' }).trim()
    expect(await run(['diff', `${tree}:rules`, 'new'], { folder })).toMatchObject({ status: 0, stdout: declared })
    cpSync(cornerSchool, join(folder, 'both', 'one'), { recursive: true })
    cpSync(cornerSchool, join(folder, 'both', 'other'), { recursive: true })
    execFileSync('git', ['add', 'both'], { cwd: folder })
    const both = execFileSync('git', ['write-tree'], { cwd: folder, encoding: 'utf8' }).trim()
    expect(await run(['diff', `${both}:both`, 'new'], { folder })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('holds several policies: name the folder, one of one, other (unreadable)'),
    })
  })

  test.each([
    ['that is not there', 'v2:rules'],
    ['of a folder that is not there', 'v1:regulations'],
    ['that looks like an option', '--output=x:rules'],
  ])('%s', async (_how, revision) => {
    const folder = repository()
    const { status, stdout, stderr } = await run(['diff', '--', revision, 'new'], { folder })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('git knows no such revision, or no such folder in it')
    expect(readdirSync(folder)).not.toContain('x:rules')
  })

  test('outside any repository', async () => {
    const { status, stderr } = await run(['diff', 'HEAD:rules', 'new'], { folder: surroundings() })
    expect(status).toBe(2)
    expect(stderr).toContain('HEAD:rules: cannot be read: ')
  })
})
