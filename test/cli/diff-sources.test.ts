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
    ['that is not there', 'v2:rules', 'not a valid object name'],
    ['of a folder that is not there', 'v1:regulations', 'not a valid object name'],
    ['that looks like an option', '--output=x:rules', "unknown option '--output=x:rules'"],
  ])('%s', async (_how, revision, message) => {
    const folder = repository()
    const { status, stdout, stderr } = await run(['diff', revision, 'new'], { folder })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(readdirSync(folder)).not.toContain('x:rules')
  })

  test('outside any repository', async () => {
    const { status, stderr } = await run(['diff', 'HEAD:rules', 'new'], { folder: surroundings() })
    expect(status).toBe(2)
    expect(stderr).toContain('HEAD:rules: cannot be read: ')
  })
})
