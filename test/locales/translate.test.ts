import { describe, expect, test } from 'vitest'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { evaluate } from '../../src/api/evaluate.js'
import { englishOf, type Locale, loadLocale, translate } from '../../src/locales.js'
import { locale as bundledWelsh } from '../../src/policies/stokes-wood-primary/cy.js'
import { policy as bundled } from '../../src/policies/stokes-wood-primary.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { cases } from '../support/cases.js'
import { policy, welsh } from './corner-school.js'

const loaded = loadLocale(welsh(), policy)
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
const { locale } = loaded

const evaluation = evaluate(
  {
    id: 'act-1',
    verb: 'post',
    actor: { roles: ['staff'] },
    channel: { account: 'official' },
    content: { political: true, spam: true, purpose: 'reminder' },
  },
  { policy },
)
const lists = ['violations', 'duties', 'permissions', 'recommendations'] as const
const textsOf = (of: Evaluation) =>
  lists.flatMap((list) => of[list].map(({ rule, message, remedy }) => [rule, message, remedy]))

/** An evaluation without what is translated. */
const bare = (of: Evaluation): unknown =>
  JSON.parse(JSON.stringify(of), (key, value) => (key === 'message' || key === 'remedy' ? 'text' : value))

test('messages and remedies are translated, and nothing else', () => {
  const translated = translate(evaluation, locale)
  expect(textsOf(translated)).toEqual([
    [
      'political-post',
      'Mae hyn yn "wleidyddol", ac nid yw ein cyfrif yn <hynny>.',
      'Tynnwch ef i lawr, neu gofynnwch & arhoswch.',
    ],
    ['spam', 'Mae hyn yn cyfrif fel sbam.', undefined],
    ['reminder', 'Mae croeso i nodiadau atgoffa.', undefined],
  ])
  expect(bare(translated)).toEqual(bare(evaluation))
  expect(JSON.stringify(bare(translated))).toBe(JSON.stringify(bare(evaluation)))
  expect(translated.undetermined).toBe(evaluation.undetermined)
})

test('the evaluation that was given stays as it was', () => {
  const before = structuredClone(evaluation)
  translate(evaluation, locale)
  expect(evaluation).toEqual(before)
})

test('the own language changes nothing', () => {
  expect(translate(evaluation, englishOf(policy))).toEqual(evaluation)
})

describe('a text that the translation does not have stays as it is', () => {
  const changed = (change: (finding: Evaluation['violations'][number]) => object): Evaluation => ({
    ...evaluation,
    violations: evaluation.violations.map((finding) => ({ ...finding, ...change(finding) })),
  })
  const [own] = evaluation.violations
  const [translated] = translate(evaluation, locale).violations
  const { remedy: _remedy, ...withoutRemedy } = own ?? {}

  test.each<[name: string, of: Evaluation, expected: object | undefined]>([
    ['another rule', changed(() => ({ rule: 'another' })), { ...own, rule: 'another' }],
    ['a rule with the name of a method', changed(() => ({ rule: 'constructor' })), { ...own, rule: 'constructor' }],
    ['a hidden name', changed(() => ({ rule: '__proto__' })), { ...own, rule: '__proto__' }],
    ['another message', changed(() => ({ message: 'New.' })), { ...translated, message: 'New.' }],
    ['another remedy', changed(() => ({ remedy: 'New.' })), { ...translated, remedy: 'New.' }],
    ['another policy', changed(() => ({ rule: 'spam' })), { ...own, rule: 'spam' }],
  ])('%s', (_name, of, expected) => {
    const [finding] = translate(of, locale).violations
    expect(finding).toEqual(expected)
  })

  test('no remedy where there was none', () => {
    const [finding] = translate({ ...evaluation, violations: [withoutRemedy as never] }, locale).violations
    expect(finding).toEqual({ ...withoutRemedy, message: translated?.message })
  })

  test('a whole evaluation of another policy', () => {
    expect(translate(evaluation, bundledWelsh)).toEqual(evaluation)
  })
})

test('no finding of any case of the bundled policy is lost or left in English', () => {
  const evaluator = createEvaluator(bundled)
  const english = new Set<string>()
  const { rules }: Locale['source'] = bundledWelsh.source
  for (const { action } of cases) {
    const from = evaluator(action)
    const to = translate(from, bundledWelsh)
    expect(bare(to)).toEqual(bare(from))
    for (const [rule, message, remedy] of textsOf(to)) {
      expect(message).toBe(bundledWelsh.texts.rules[rule as string]?.message)
      expect(remedy).toBe(bundledWelsh.texts.rules[rule as string]?.remedy)
      english.add(rule as string)
    }
  }
  expect(english.size).toBe(Object.keys(rules).length)
})
