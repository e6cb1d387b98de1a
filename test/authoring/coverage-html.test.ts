import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../src/authoring/coverage/coverage-of.js'
import { coverageHtml } from '../../src/authoring/coverage/html/page.js'
import { colours } from '../../src/authoring/html/base-style.js'
import { policy as bundled } from '../../src/policies/stokes-wood-primary.js'
import { clause, literal, loaded, parameter, rule, tinyFiles } from '../policy/tiny-policy.js'
import { cases } from '../support/cases.js'
import { parseHtml, structureFaults } from './html-structure.js'
import { actionCase, namedCases } from './named-cases.js'

const hostile = `</code></pre><script>alert("x")</script> & 'quoted' \u0007`
const escaped =
  '&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;quoted&#39; \ufffd'

const hostilePolicy = () => {
  const files = tinyFiles()
  files['policy.json'].title = hostile
  files['policy.json'].parameters.limit = parameter(3)
  files['1-acts.json'].title = hostile
  const { locator, source } = files['1-acts.json'].clauses[0]
  const provision = { locator, source, title: hostile, summary: hostile }
  files['1-acts.json'].clauses = [
    {
      ...clause('1.not.first', 'prohibition', [
        rule('first', {
          all: [
            literal('channel.platform', 'equal', 'letters'),
            literal('parameters.limit', 'equal', 3),
            { not: { any: [literal('content.spam', 'known:equal', true), { condition: 'posts' }] } },
          ],
        }),
      ]),
      ...provision,
    },
    { ...provision, id: '1.note', kind: 'informative', reason: hostile },
  ]
  return loaded(files)
}

const pageOf = (policy: ReturnType<typeof hostilePolicy>, ...names: readonly string[]) =>
  coverageHtml(
    coverageOf(
      policy,
      namedCases(names.map((name) => actionCase(name, { verb: 'browse', actor: { roles: ['staff'] } }))),
    ),
  )

describe('the page is sound and accessible', () => {
  test.each([
    ['the bundled policy with its cases', () => coverageHtml(coverageOf(bundled, cases))],
    ['the bundled policy without cases', () => coverageHtml(coverageOf(bundled, []))],
    ['a policy with texts that are markup', () => pageOf(hostilePolicy(), hostile)],
  ])('%s', (_of, make) => {
    expect(structureFaults(make())).toEqual({})
  })
})

test('texts are shown and never obeyed', () => {
  const page = pageOf(hostilePolicy(), hostile)
  expect(page.split(escaped).length - 1).toBeGreaterThanOrEqual(6)
  expect(page).not.toContain('<script')
  expect(page).not.toContain('\u0007')
})

test('each ready-made case stands on the page once, and every other gap leads to it', () => {
  const coverage = coverageOf(hostilePolicy(), [])
  const all = parseHtml(coverageHtml(coverage))
  const ids = coverage.readyMade.map((_one, index) => `case-${index + 1}`)
  expect(all.filter(({ name }) => name === 'pre').map(({ attributes }) => attributes.id)).toEqual(ids)
  const gaps = all.filter(({ name, text }) => name === 'summary' && /^\d+ gaps? of/.test(text))
  const items = gaps.flatMap(({ parent }) => parent?.children[1]?.children ?? [])
  expect(items).toHaveLength(coverage.totals.all.possible)
  for (const item of items) {
    const [only] = item.children
    const target = only?.name === 'pre' ? only.attributes.id : only?.attributes.href?.slice(1)
    expect(ids).toContain(target)
  }
})

test('every literal stands there with its three marks, inside the conditions that hold it', () => {
  const all = parseHtml(pageOf(hostilePolicy(), 'browses'))
  const [outline] = all.filter(({ attributes }) => attributes.class === 'outline')
  const lines = (outline?.text ?? '').split('\n').filter((line) => line !== '')
  expect(lines).toEqual([
    'all of these:',
    'channel.platform equal letters ✗ true: missing ✗ false: missing ✓ unknown: shown ',
    'parameters.limit equal 3 (a parameter: nothing to show)',
    'not:',
    'any of these:',
    'content.spam known:equal true ✗ true: missing ✓ false: shown ✗ unknown: missing ',
    'posts: ',
    'verb equal post ✗ true: missing ✓ false: shown – unknown: impossible ',
  ])
})

const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
const luminance = (colour: string): number => {
  const [red = '', green = '', blue = ''] = colour.slice(1).match(/../g) ?? []
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)
}
const contrast = (a: string, b: string): number => {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

test.each(Object.entries(colours))('the contrast of %s colours is at least that of WCAG 2.2 AA', (_name, palette) => {
  const { page, line, ...texts } = palette
  for (const colour of Object.values(texts)) expect(contrast(page, colour)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(page, line)).toBeGreaterThanOrEqual(3)
})

describe('the checks find', () => {
  const around = (body: string) =>
    `<!doctype html>\n<html lang="en"><head><title>T</title></head><body><header><h1>H</h1></header><main>${body}</main></body></html>`
  test('nothing in a sound page', () => {
    expect(structureFaults(around('<h2 id="a">A</h2>'))).toEqual({})
  })
  test.each([
    ['a level left out', '<h3>x</h3>', 'headings leave no level out'],
    ['an id twice', '<p id="a">x</p><p id="a">y</p>', 'ids are unique'],
    ['a link to nowhere', '<a href="#b">x</a>', 'links and labels lead somewhere on the page'],
    ['a link to elsewhere', '<a href="https://example.org/">x</a>', 'links and labels lead somewhere on the page'],
    ['a section without a name', '<section><h2>x</h2></section>', 'sections, articles and navigation have a name'],
    ['a table without a caption', '<table><tr><td>x</td></tr></table>', 'tables have a caption first'],
    [
      'a header cell without a scope',
      '<table><caption>c</caption><tr><th>x</th></tr></table>',
      'header cells have a scope',
    ],
    ['a tab stop', '<p tabindex="0">x</p>', 'everything is reached with the keyboard in the order of the page'],
    ['a script', '<script>x</script>', 'nothing is run, loaded or styled in place'],
    ['a handler', '<p onclick="x">x</p>', 'nothing is run, loaded or styled in place'],
    ['details without a summary', '<details><p>x</p></details>', 'details begin with a summary'],
    ['colour alone', '<span class="met">true</span>', 'colour is never the only sign'],
    ['a term without its meaning', '<dl><dt>x</dt></dl>', 'terms are told in lists of terms, each with what it means'],
    ['a meaning without a list', '<dd>x</dd>', 'terms are told in lists of terms, each with what it means'],
    ['an item without a list', '<li>x</li>', 'items stand in lists, and lists hold items alone'],
  ])('%s', (_what, body, should) => {
    expect(Object.keys(structureFaults(around(body)))).toEqual([should])
  })
  test.each([['<p>x'], ['<p>x</div>'], ['a < b'], ['a "b"'], ['<p title=x>y</p>']])('what is not sound: %s', (body) => {
    expect(() => structureFaults(around(body))).toThrow()
  })
})
