import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lines } from '../intake/text/labelled.js'
import { measured } from '../intake/text/measure.js'

const page = readFileSync(new URL('../../docs/intake/text.md', import.meta.url), 'utf8')

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2))

test('the measured table in docs/intake/text.md is fresh', async () => {
  const rows = measured.flatMap(({ source, marks, levels }) =>
    levels.map(
      ({ level, signals, right, found }, nth) =>
        `| ${nth === 0 ? `\`${source}\`` : ''} | ${nth === 0 ? marks : ''} | ${level} | ${signals} | ${share(right, signals)} | ${share(found, marks)} |`,
    ),
  )
  const harmless = lines.filter(({ marks }) => marks.length === 0).length
  const table = [
    `${lines.length} lines, of which ${harmless} are harmless:`,
    '',
    '| Signal | There | Level | Signals | Precision | Recall |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
  expect(page.match(/<!-- \/?measured -->/g)).toEqual(['<!-- measured -->', '<!-- /measured -->'])
  const fresh = page.replace(
    /<!-- measured -->[\s\S]*<!-- \/measured -->/,
    () => `<!-- measured -->\n\n${table}\n\n<!-- /measured -->`,
  )
  await expect(fresh).toMatchFileSnapshot('../../docs/intake/text.md')
})

test('docs/intake/text.md explains every signal, and no other', () => {
  const explained = [...page.matchAll(/^\| `(text\/\w+)` \| `([\w.]+)` \|/gm)].map(([, source, fact]) => [source, fact])
  expect(explained).toEqual(measured.map(({ source, fact }) => [source, fact]))
})
