import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cornerSchool, run, temporaryFolder } from './run-command.js'

/** The corner school's policy with its title changed, beside a package.json. */
const surroundings = (manifest: string): string => {
  const files = ['policy.json', '1-our-account.json', '2-scope.json'].map((name) => {
    const text = readFileSync(join(cornerSchool, name), 'utf8')
    return [`new/${name}`, text.replace('"title": "Corner School', '"title": "The Corner School')] as const
  })
  return temporaryFolder({ ...Object.fromEntries(files), 'package.json': manifest })
}

const changeset = (folder: string) => run(['diff', cornerSchool, 'new', '--changeset'], { folder })

describe('the package that a changeset is for', () => {
  test.each([
    ['plain', '{"name":"corner"}', 'corner'],
    ['in a scope', '{"name":"@corner/policy"}', '@corner/policy'],
    ['after a byte order mark', '\ufeff{"name":"corner"}', 'corner'],
  ])('%s', async (_how, manifest, name) => {
    const folder = surroundings(manifest)
    expect(await changeset(folder)).toMatchObject({
      status: 0,
      stderr: 'written: .changeset/corner-school-after-1-2-0.md\n',
    })
    const written = readFileSync(join(folder, '.changeset/corner-school-after-1-2-0.md'), 'utf8')
    expect(written.split('\n').slice(0, 3)).toEqual(['---', `'${name}': patch`, '---'])
  })

  test.each([
    ['not JSON', '{name', 'the package.json here is not valid JSON'],
    ['no object', 'null', 'the package.json here has no name that a package can have'],
    ['without a name', '{}', 'the package.json here has no name that a package can have'],
    ['with a name of two lines', '{"name":"a\\nb"}', 'the package.json here has no name that a package can have'],
    ['with a quotation mark', '{"name":"it\'s"}', 'the package.json here has no name that a package can have'],
  ])('%s', async (_how, manifest, message) => {
    const folder = surroundings(manifest)
    expect(await changeset(folder)).toMatchObject({
      status: 2,
      stderr: `the changeset cannot be written: ${message}\n`,
    })
    expect(existsSync(join(folder, '.changeset'))).toBe(false)
  })
})
