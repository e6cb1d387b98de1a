import { describe, expect, test } from 'vitest'
import { setAt } from '../action/set-at.js'
import { policyFiles } from '../support/policy-files.js'
import { loaded, parameter, tinyFiles } from './tiny-policy.js'

type Files = ReturnType<typeof tinyFiles>

const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, member]) => [key, reversed(member)]),
        )
      : value

const digestOf = (files: Record<string, unknown>) => loaded(files).digest

describe.each([
  ['the bundled policy', policyFiles],
  ['the tiny policy', tinyFiles],
])('the digest of %s', (_name, fresh) => {
  test('is a digest, and the same each time', () => {
    expect(digestOf(fresh())).toMatch(/^sha256-[0-9a-f]{64}$/)
    expect(digestOf(fresh())).toBe(digestOf(fresh()))
  })

  test('does not depend on the order of keys or of files', () => {
    expect(digestOf(reversed(fresh()) as Files)).toBe(digestOf(fresh()))
  })

  test('does not depend on the schema that an editor uses, nor on files in folders', () => {
    const files: Record<string, unknown> = fresh()
    expect(
      digestOf({ ...files, 'policy.json': { ...(files['policy.json'] as object), $schema: '../elsewhere.json' } }),
    ).toBe(digestOf(fresh()))
    expect(digestOf({ ...files, 'cases/1-acts.json': {}, 'cases/notes.txt': null })).toBe(digestOf(fresh()))
  })
})

const head = 'policy.json'
const acts = '1-acts.json'
const condition = '/clauses/0/rules/0/conditions'

const edits: readonly (readonly [file: typeof head | typeof acts, pointer: string, edit: (value: never) => unknown])[] =
  [
    [head, '/title', (title: string) => `${title} `],
    [head, '/title', (title: string) => `${title}\u0301`],
    [head, '/title', (title: string) => title.replace('e', '\u0435')],
    [head, '/version', () => '1.0.1'],
    [head, '/approval/approvedBy', () => 'The governors'],
    [head, '/parameters/most/value', () => 3],
    [head, '/parameters/most/value', () => '2'],
    [head, '/parameters/platforms/value', (list: string[]) => list.toReversed()],
    [head, '/parameters/more', () => parameter(1)],
    [head, '/conditions/posts/all/0/value', () => 'share'],
    [head, '/conditions/extra', () => ({ all: [{ condition: 'posts' }] })],
    [head, '/durations/immediately', () => ({ hours: 1 })],
    [head, '/durations/immediately', () => ({ minutes: 60 })],
    [head, '/sections', (list: string[]) => list.toReversed()],
    [acts, '/clauses', (list: object[]) => list.toReversed()],
    [acts, '/clauses/0/strength', () => 'should'],
    [acts, '/clauses/0/source', () => `sha256-${'1'.repeat(64)}`],
    [acts, '/clauses/0/readings', () => []],
    [acts, `${condition}/all`, (list: object[]) => list.toReversed()],
    [acts, condition, ({ all }: { all: object[] }) => ({ any: all })],
    [acts, '/clauses/0/rules/0/event/params/message', () => 'Another sentence.'],
  ]

const valueAt = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)

const edited = ([file, pointer, edit]: (typeof edits)[number]) => {
  const files = tinyFiles()
  return digestOf({ ...files, [file]: setAt(files[file], pointer, edit(valueAt(files[file], pointer) as never)) })
}

describe('every edit changes the digest', () => {
  test.each(edits)('in %s at %s: %s', (...edit) => {
    expect(edited(edit)).not.toBe(digestOf(tinyFiles()))
  })

  test('to one of its own', () => {
    expect(new Set(edits.map(edited)).size).toBe(edits.length)
  })
})
