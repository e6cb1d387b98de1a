import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import type { Document as Handbook } from '../../../src/authoring/handbook/document.js'
import { handbookOf } from '../../../src/authoring/handbook/handbook-of.js'
import { handbookMarkdown, markdownText } from '../../../src/authoring/handbook/markdown.js'
import { safe } from '../../../src/report/characters.js'
import { loaded } from '../../policy/tiny-policy.js'
import { policyFiles, policyIds } from '../../support/policy-files.js'
import { hostile, hostilePolicy } from './hostile-policy.js'

interface Token {
  readonly type: string
  readonly raw: string
  readonly href?: string
}

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  marked.walkTokens(marked.lexer(text), (token) => {
    tokens.push(token as Token)
  })
  return tokens
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const shown = (text: string): string =>
  (marked.parse(text, { async: false }) as string)
    .replace(/<\/?p>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] as string)
    .trim()

const printed = (text: string): string => safe(text).replace(/\s+/g, ' ').trim()

test('text is shown as it is, whatever it holds', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'\\`*_{}[]()<>#+-.!|~$&:/"\'=@ \n0123',
      'www.a.example',
      'https://a.example',
      '&amp;',
      '- ',
      '1. ',
      '---',
      '```',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const text = `x${pieces.join('')}`
      expect(shown(markdownText(text))).toBe(printed(text))
      expect(shown(markdownText(pieces.join('')))).toBe(printed(pieces.join('')))
    }),
    { numRuns: 2_000 },
  )
})

const texts: readonly (readonly [string, () => Handbook])[] = [
  ...policyIds.map((id) => [id, () => handbookOf(loaded(policyFiles(id)))] as const),
  ['a policy whose texts are markup', () => handbookOf(hostilePolicy())],
]

describe.each(texts)('the Markdown of %s', (_of, make) => {
  const text = handbookMarkdown(make())
  const tokens = tokensOf(text)

  test('links to its own places alone, and each is there once', () => {
    const anchors = tokens
      .filter(({ type, raw }) => type === 'html' && raw !== '</a>')
      .map(({ raw }) => /^<a id="([^"]+)">/.exec(raw)?.[1])
    expect(anchors).not.toContain(undefined)
    expect(new Set(anchors).size).toBe(anchors.length)
    const links = tokens.filter(({ type }) => type === 'link').map(({ href }) => href)
    expect(links.filter((href) => !anchors.includes(href?.slice(1)))).toEqual([])
    expect(
      tokens.filter(({ type }) => ['image', 'code', 'codespan', 'blockquote', 'hr', 'del'].includes(type)),
    ).toEqual([])
  })

  test('has headings that leave no level out', () => {
    const levels = tokens
      .filter(({ type }) => type === 'heading')
      .map((token) => (token as unknown as { depth: number }).depth)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })
})

test('a hostile text stands on one line', () => {
  expect(markdownText(hostile)).not.toContain('\n')
  expect(markdownText(hostile)).not.toContain('\u0007')
})
