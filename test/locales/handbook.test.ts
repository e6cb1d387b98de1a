import { expect, test } from 'vitest'
import { handbookOf } from '../../src/authoring/handbook/handbook-of.js'
import { handbookHtml } from '../../src/authoring/handbook/html/page.js'
import { languages } from '../../src/authoring/handbook/languages.js'
import { handbookMarkdown } from '../../src/authoring/handbook/markdown.js'
import { englishOf, loadLocale } from '../../src/locales.js'
import { locale } from '../../src/policies/stokes-wood-primary/cy.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { policy as corner, welsh } from './corner-school.js'

const welshHandbook = handbookOf(policy, { translation: locale })
const markdown = handbookMarkdown(welshHandbook)

const leaves = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : []

/** Of one word, some are words of both languages. */
const ofSeveralWords = (texts: readonly string[]): readonly string[] => texts.filter((text) => /\S \S/.test(text))

/** What is no word of the language: anchors, clauses' ids, and names in quotation marks. */
const withoutNames = (text: string): string =>
  text
    .replace(/<a id="[^"]*"><\/a>|\]\(#[^)]*\)|Cyfeirnod: \S+/g, '')
    .replace(/“[^”]*”/g, '')
    .replaceAll(policy.school.name, '')

test('nothing of the English policy is in the Welsh handbook', () => {
  const english = ofSeveralWords(leaves(englishOf(policy).texts))
  expect(english.length).toBeGreaterThan(300)
  expect(english.filter((text) => markdown.includes(text))).toEqual([])
})

test('nothing of the English phrases and headings is in the Welsh handbook', () => {
  const english = ofSeveralWords(leaves(languages['en-GB']))
  expect(english.length).toBeGreaterThan(200)
  expect(english.filter((text) => withoutNames(markdown).includes(text))).toEqual([])
})

test('there are no English words in the Welsh handbook', () => {
  const words =
    /\b(the|and|with|this|that|which|pupils?|parents?|they|is|are|it|from|what|who|for|not|be|by|must|should)\b/gi
  expect(withoutNames(markdown).match(words) ?? []).toEqual([])
})

test('every text of the policy in Welsh is in it, but what software alone reads', () => {
  const inWords = (text: string) => text.replace(/`[^`]*`/g, '…')
  const shown = inWords(markdown.replace(/“[^”]*”/g, '…').replace(/\\(?=[^\w\s])/g, ''))
  const texts = leaves([locale.texts.clauses, locale.texts.rules, locale.texts.sections])
  expect(texts.length).toBeGreaterThan(400)
  expect(
    texts.filter(
      (text) => !shown.includes(text.replace(/`[^`]*`|"[^"]*"/g, (name) => (name.startsWith('`') ? '…' : name))),
    ),
  ).toEqual([])
})

test('the page says which language it is in', () => {
  expect(handbookHtml(welshHandbook)).toMatch(/<html [^>]*lang="cy"/)
  expect(handbookHtml(handbookOf(policy))).toMatch(/<html [^>]*lang="en-GB"/)
})

test('a handbook in a language without words is refused', () => {
  const loaded = loadLocale({ ...welsh(), locale: 'fr' }, corner)
  if (!loaded.ok) throw new Error('does not load')
  expect(() => handbookOf(corner, { translation: loaded.locale })).toThrow(RangeError)
})
