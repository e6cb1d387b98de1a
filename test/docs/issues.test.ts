import { expect, test } from 'vitest'
import { codeHelp } from '../../src/report/problems/code-help.js'
import { read, sources } from './pages.js'

const code = '[a-z]+(?:-[a-z]+)*'

/** The ways in which the sources give an issue or an error its code. */
const patterns = [
  // { code: 'unreadable', … }
  new RegExp(`\\bcode: '(${code})'`, 'g'),
  // report(path, 'unknown-fact', …), at([…], 'event-kind', …), refusal(position, 'invalid-utf8', …)
  new RegExp(`(?:\\breport|(?<!\\.)\\bat|\\brefusal)(?:\\([^()']*\\))?\\([^');]*?(?:'/[^']*',\\s*)?'(${code})'`, 'g'),
  // new ClausewiseError('invalid-action', …)
  new RegExp(`\\bnew ClausewiseError\\(\\s*'(${code})'`, 'g'),
]
/** problem(item, place, 'media-not-read', …) and the like, of adapters; [['media-not-read', …]]. */
const adapterPatterns = [
  new RegExp(`\\b(?:issue|none|ofWhole|problem|problemAt|refused)\\((?:[^'()]|\\([^()]*\\))*'(${code})'`, 'g'),
  new RegExp(`\\[\\[\\s*'(${code})', '`, 'g'),
]
/** ['wrong-type', `expected …`]: only where zod's issues are given codes of our own. */
const pair = new RegExp(`\\[\\s*'(${code})',\\s*[\`'p]`, 'g')

/** Without paths, such as ['rules', index, 'event'], which are no codes. */
const withoutPaths = (source: string): string => {
  const stripped = source.replace(/\[[^[\]`]*\]/g, '').replace(/`[^`]*`/g, '')
  return stripped.includes('[') && stripped.length < source.length ? withoutPaths(stripped) : stripped
}

const found = (source: string, pattern: RegExp): readonly string[] =>
  [...source.matchAll(pattern)].map(([, name]) => name as string)

const codes = [
  ...new Set(
    sources.flatMap((file) => {
      const source = read(file)
      return [
        // In adapters, `at` follows a path of a payload.
        ...(file.startsWith('src/intake/')
          ? adapterPatterns.flatMap((pattern) => found(source.replace(/`[^`]*`/g, ''), pattern))
          : patterns.flatMap((pattern) => found(withoutPaths(source), pattern))),
        ...found(source, patterns[0] as RegExp),
        ...(file === 'src/base/zod-issues.ts' ? found(source, pair) : []),
      ]
    }),
  ),
].sort()

const documented = [...read('docs/issues.md').matchAll(new RegExp(`^\\| \`(${code})\` \\|`, 'gm'))].map(
  ([, name]) => name as string,
)

test('docs/issues.md explains every code once, and no other', () => {
  expect(codes.length).toBeGreaterThan(30)
  expect([...new Set(documented)].sort()).toEqual(codes)
})

/** The rows of the tables on documents and policies: code, meaning, what to do; links as their words. */
const rows = [
  ...(read('docs/issues.md').split('\n## Errors\n')[0] ?? '').matchAll(
    new RegExp(`^\\| \`(${code})\` \\| (.*) \\| (.*) \\|$`, 'gm'),
  ),
].map(([, name = '', meaning, remedy]) => [name, { meaning, remedy: remedy?.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1') }])

test('the help in SARIF is in the words of docs/issues.md', () => {
  expect(codeHelp).toEqual(Object.fromEntries(rows))
})
