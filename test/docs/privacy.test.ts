import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.js'
import { read, sources } from './pages.js'

const page = read('docs/privacy.md')
const rowsUnder = (heading: string): readonly string[] =>
  [...(page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| (`[^|]+) \|/gm)].flatMap(
    ([, first]) => [...(first ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name as string),
  )

test('says of every entry what it is given and gives', () => {
  const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> }
  const entries = Object.keys(exports).filter((name) => !name.endsWith('.json'))
  expect([...rowsUnder('Functions')].sort()).toEqual(entries.map((name) => name.replace('.', 'clausewise')).sort())
})

test('says of every command what it reads and writes', () => {
  expect([...rowsUnder('Commands')].sort()).toEqual(commands.map((each) => each('0.0.0').name()).sort())
})

test('nothing in the sources opens a connection', () => {
  const open = /from 'node:(?:https?|http2|net|tls|dgram|dns)|\bfetch\(|\bWebSocket\b|\bXMLHttpRequest\b/
  expect(sources.filter((file) => open.test(read(file)))).toEqual([])
})
