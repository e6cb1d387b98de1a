import { describe, expect, test } from 'vitest'
import { englishOf, loadLocale } from '../../src/locales.js'
import { loadPolicy } from '../../src/policy/load.js'
import type { Policy } from '../../src/policy/policy.js'
import { withTexts } from '../../src/policy/with-texts.js'
import { cornerFiles, policy, welsh } from './corner-school.js'

const inShort = (content: unknown, of: Policy = policy): readonly string[] => {
  const loaded = loadLocale(content, of)
  return loaded.ok ? [] : loaded.issues.map(({ code, path }) => `${code} ${path}`)
}

test('a whole translation', () => {
  const loaded = loadLocale(welsh(), policy)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  const { locale } = loaded
  expect(locale.locale).toBe('cy')
  expect(locale.policy).toEqual({ id: policy.id, version: policy.version, digest: policy.digest })
  expect(locale.texts.rules.spam).toEqual({ message: 'Mae hyn yn cyfrif fel sbam.' })
  expect(locale.source).toEqual(englishOf(policy).texts)
  expect(Object.isFrozen(locale.texts.clauses['1.unsigned'])).toBe(true)
})

test('white space around a text is dropped', () => {
  const content = welsh()
  content.title = '  Ysgol\n'
  const loaded = loadLocale(content, policy)
  expect(loaded.ok && loaded.locale.texts.title).toBe('Ysgol')
})

describe('one thing wrong', () => {
  // biome-ignore lint/suspicious/noExplicitAny: it is there to be broken
  test.each<[name: string, wreck: (content: any) => void, issues: readonly string[]]>([
    ['no title', (it) => delete it.title, ['missing /title']],
    ['no rules', (it) => delete it.rules, ['missing /rules']],
    ['a clause too few', (it) => delete it.clauses['2.mail'], ['missing /clauses/2.mail']],
    ['a clause without its title', (it) => delete it.clauses['2.mail'].title, ['missing /clauses/2.mail/title']],
    ['a clause without its locator', (it) => delete it.clauses['2.mail'].locator, ['missing /clauses/2.mail/locator']],
    ['a rule too few', (it) => delete it.rules.spam, ['missing /rules/spam']],
    [
      'a rule without its remedy',
      (it) => delete it.rules['political-post'].remedy,
      ['missing /rules/political-post/remedy'],
    ],
    ['a procedure too few', (it) => delete it.procedures.complaints, ['missing /procedures/complaints']],
    ['a parameter too few', (it) => delete it.parameters.accountManagers, ['missing /parameters/accountManagers']],
    ['a section too few', (it) => delete it.sections[2], ['missing /sections/2']],
    ['a section too many', (it) => (it.sections['2.1'] = 'x'), ['unknown-key /sections/2.1']],
    ['a clause too many', (it) => (it.clauses['2.post'] = it.clauses['2.mail']), ['unknown-key /clauses/2.post']],
    ['a rule too many', (it) => (it.rules.constructor = it.rules.spam), ['unknown-key /rules/constructor']],
    ['a remedy too many', (it) => (it.rules.spam.remedy = 'x'), ['unknown-key /rules/spam/remedy']],
    ['a reason too many', (it) => (it.clauses['2.mail'].reason = 'x'), ['unknown-key /clauses/2.mail/reason']],
    ['facts where there are none', (it) => (it.facts = {}), ['unknown-key /facts']],
    ['a key that is none', (it) => (it.tilte = 'x'), ['unknown-key /tilte']],
    [
      'a hidden key',
      (it) => Object.defineProperty(it.rules, '__proto__', { value: {}, enumerable: true }),
      ['unknown-key /rules/__proto__'],
    ],
    ['a name of no form', (it) => (it.rules['No name'] = it.rules.spam), ['wrong-format /rules/No name']],
    ['an empty text', (it) => (it.title = ''), ['empty /title']],
    ['a text of white space', (it) => (it.rules.spam.message = ' \n'), ['empty /rules/spam/message']],
    ['a text that is none', (it) => (it.rules.spam.message = 7), ['wrong-type /rules/spam/message']],
    ['a text without end', (it) => (it.title = 'x'.repeat(3_001)), ['too-long /title']],
    ['no tag', (it) => delete it.locale, ['missing /locale']],
    ['a language by its name', (it) => (it.locale = 'Welsh'), ['wrong-format /locale']],
    ['a tag of the wrong case', (it) => (it.locale = 'cy-gb'), ['wrong-format /locale']],
    ['the own language', (it) => (it.locale = 'en-GB'), ['duplicate /locale']],
  ])('%s', (_name, wreck, issues) => {
    const content = welsh()
    wreck(content)
    expect(inShort(content)).toEqual(issues)
  })

  test.each([undefined, null, 'cy', 7, [], [welsh()]])('no object: %j', (content) => {
    expect(inShort(content)).toEqual([expect.stringMatching(/^(missing|wrong-type) $/)])
  })

  test('what cannot be read', () => {
    const guarded = new Proxy(welsh(), {
      get: () => {
        throw new Error('no')
      },
    })
    expect(inShort(guarded)).toEqual(['unreadable '])
  })
})

test.each(['cy', 'gd', 'fr-CA', 'zh-Hant', 'zh-Hant-TW', 'es-419'])('%s is a tag', (tag) => {
  expect(inShort({ ...welsh(), locale: tag })).toEqual([])
})

describe('readings and facts', () => {
  const reading = { question: 'Why?', choice: 'So.', because: 'It is so.' }
  const liveLocation = {
    type: 'boolean',
    label: 'whether it shows a place',
    description: 'Live places.',
    phrases: { true: 'it shows a place', false: 'it shows no place' },
  }
  // biome-ignore lint/suspicious/noExplicitAny: files are data
  const files: any = cornerFiles()
  files['2-scope.json'].clauses[0].readings = [reading, reading]
  files['policy.json'].facts = { liveLocation }
  const made = loadPolicy(files)
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  const whole = () => {
    const content = welsh()
    content.clauses['2.mail'].readings = [reading, reading]
    content.facts = { liveLocation: { ...liveLocation, type: undefined } }
    delete content.facts.liveLocation.type
    return content
  }

  // biome-ignore lint/suspicious/noExplicitAny: it is there to be broken
  test.each<[name: string, wreck: (content: any) => void, issues: readonly string[]]>([
    ['all there', () => {}, []],
    ['no readings', (it) => delete it.clauses['2.mail'].readings, ['missing /clauses/2.mail/readings']],
    ['one reading too few', (it) => it.clauses['2.mail'].readings.pop(), ['missing /clauses/2.mail/readings']],
    ['one too many', (it) => it.clauses['2.mail'].readings.push(reading), ['unknown-key /clauses/2.mail/readings/2']],
    [
      'half a reading',
      (it) => {
        it.clauses['2.mail'].readings[1] = { question: 'Pam?', choice: 'Felly.' }
      },
      ['missing /clauses/2.mail/readings/1/because'],
    ],
    ['no facts', (it) => delete it.facts, ['missing /facts']],
    ['a fact too few', (it) => delete it.facts.liveLocation, ['missing /facts/liveLocation']],
    ['a fact too many', (it) => (it.facts.other = it.facts.liveLocation), ['unknown-key /facts/other']],
    ['no phrases', (it) => delete it.facts.liveLocation.phrases, ['missing /facts/liveLocation/phrases']],
    ['a phrase too many', (it) => (it.facts.liveLocation.phrase = 'x'), ['unknown-key /facts/liveLocation/phrase']],
  ])('%s', (_name, wreck, issues) => {
    const content = whole()
    wreck(content)
    expect(inShort(content, made.policy)).toEqual(issues)
  })
})

describe('a policy that adapts another', () => {
  const files = cornerFiles()
  // biome-ignore lint/suspicious/noExplicitAny: files are data
  const rule = (files['1-our-account.json'] as any).clauses[0].rules[0]
  rule.event.params.remedy = 'Take it down now.'
  const adapted = loadPolicy(files)
  const base = loadLocale(welsh(), policy)
  if (!adapted.ok || !base.ok) throw new Error('does not load')

  test('needs no more than what is its own', () => {
    const own = { message: 'Neges.', remedy: 'Tynnwch ef i lawr nawr.' }
    const loaded = loadLocale({ locale: 'cy', rules: { 'political-post': own } }, adapted.policy, base.locale)
    expect(loaded.ok && loaded.locale.texts).toEqual({
      ...base.locale.texts,
      rules: { ...base.locale.texts.rules, 'political-post': own },
    })
  })

  test('but all of that', () => {
    const loaded = loadLocale({ locale: 'cy' }, adapted.policy, base.locale)
    expect(!loaded.ok && loaded.issues.map(({ path }) => path)).toEqual(['/rules/political-post'])
  })

  test('is shown with the texts that there are', () => {
    const shown = withTexts(adapted.policy, base.locale)
    expect(shown.title).toBe(base.locale.texts.title)
    const [clause] = shown.sections[0]?.clauses ?? []
    expect(clause?.title).toBe('Dim byd gwleidyddol')
    expect(clause && 'rules' in clause && clause.rules[0]?.event.params).toMatchObject({
      message: rule.event.params.message,
      remedy: 'Take it down now.',
    })
  })
})

describe('a policy with its texts in another language', () => {
  const content = welsh()
  // What the handbook calls a setting has no place in the policy.
  for (const [name, { name: own }] of Object.entries(englishOf(policy).texts.parameters))
    content.parameters[name].name = own
  const loaded = loadLocale(content, policy)
  if (!loaded.ok) throw new Error('does not load')
  const { locale } = loaded
  const shown = withTexts(policy, locale)

  test('has every one of them', () => expect(englishOf(shown).texts).toEqual(locale.texts))

  test('is what it was, texts apart', () => {
    expect(withTexts(shown, { ...locale, source: locale.texts, texts: locale.source })).toEqual(policy)
    expect(withTexts(policy, englishOf(policy))).toEqual(policy)
  })
})

test('the facts of a policy keep their values', () => {
  // biome-ignore lint/suspicious/noExplicitAny: files are data
  const files: any = cornerFiles()
  const activity = { type: 'enumeration', values: ['chat', 'live-stream'], label: 'what it is', description: 'What.' }
  files['policy.json'].facts = { activity }
  const made = loadPolicy(files)
  if (!made.ok) throw new Error(JSON.stringify(made.issues))
  const texts = { label: 'beth ydyw', description: 'Beth.', values: { chat: 'sgwrs', 'live-stream': 'ffrwd fyw' } }
  const without = { ...texts, values: { chat: 'sgwrs' } }
  expect(inShort({ ...welsh(), facts: { activity: without } }, made.policy)).toEqual([
    'missing /facts/activity/values/live-stream',
  ])
  const loaded = loadLocale({ ...welsh(), facts: { activity: texts } }, made.policy)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  expect(withTexts(made.policy, loaded.locale).facts).toEqual({
    activity: { ...activity, label: 'beth ydyw', description: 'Beth.' },
  })
})
