import { expect, test } from 'vitest'
import { parseAction } from '../../../src/action/parse-action.js'
import type { SocialActionInput } from '../../../src/action/social-action.js'
import type { ActDraft } from '../../../src/intake/draft.js'
import { finisher } from '../../../src/intake/finish.js'
import { signalsStep } from '../../../src/intake/text/signals-step.js'
import { lines } from './labelled.js'
import { school } from './school.js'

type Content = NonNullable<SocialActionInput['content']>

const finish = finisher(school)
const draft = (
  text: string,
  content?: Content,
  actor: SocialActionInput['actor'] = { roles: ['public'] },
): ActDraft => ({
  item: '/0',
  action: { verb: 'comment', actor, ...(content && { content }) },
  evidence: [],
  suggestions: [],
  text,
})
const read = (...given: Parameters<typeof draft>) => finish(draft(...given))

test('what is certain sets a fact, with its evidence', () => {
  const text = 'you are a twat, text me on 07700 900123'
  expect(read(text)).toEqual({
    item: '/0',
    action: {
      verb: 'comment',
      actor: { roles: ['public'] },
      content: { personalInformation: true, abusive: true },
    },
    evidence: [
      {
        fact: 'content.personalInformation',
        from: '/0',
        confidence: 'certain',
        source: 'text/phone',
        spans: [[text.indexOf('07700'), text.length]],
      },
      { fact: 'content.abusive', from: '/0', confidence: 'certain', source: 'text/abuse', spans: [[10, 14]] },
    ],
    suggestions: [],
  })
})

test('what is not certain sets nothing, and asks a person', () => {
  expect(read('07700 900123')).toEqual({
    item: '/0',
    action: { verb: 'comment', actor: { roles: ['public'] } },
    evidence: [],
    suggestions: [
      {
        fact: 'content.personalInformation',
        question: 'Is this telephone number that of a private person?',
        confidence: 'likely',
        from: '/0',
        source: 'text/phone',
        spans: [[0, 12]],
      },
    ],
  })
})

test.each<[what: string, text: string, given: Content, content: Content, evidence: number, suggestions: number]>([
  ['a fact that was said to be so', 'you are a twat', { abusive: true }, { abusive: true }, 1, 0],
  ['a fact that was said not to be so', 'you are a twat', { abusive: false }, { abusive: false }, 0, 1],
  ['the same, where it is not certain', 'what a twat', { abusive: false }, { abusive: false }, 0, 0],
  ['other facts', 'you are a twat', { commercial: false }, { abusive: true, commercial: false }, 1, 0],
  ['a harmless text', 'The fair is on Friday.', { abusive: true }, { abusive: true }, 0, 0],
])('%s', (_what, text, given, content, evidence, suggestions) => {
  const act = read(text, given)
  expect([act.action.content, act.evidence.length, act.suggestions.length]).toEqual([content, evidence, suggestions])
})

test('somebody who is certainly named joins a list that stays open', () => {
  const { action, evidence, suggestions } = read('Well done Amir Exampleton!')
  expect(action.content?.people).toEqual([{ id: 'p-amir', named: true }, {}])
  expect(evidence.map(({ fact, spans }) => [fact, spans])).toEqual([['content.people.0.named', [[10, 25]]]])
  expect(suggestions.map(({ fact, question }) => [fact, question])).toContainEqual([
    'content.refersTo',
    'Does it refer to a pupil?',
  ])
})

test.each<[what: string, people: Content['people'], after: Content['people']]>([
  ['known already', [{ id: 'p-amir', pictured: true }], [{ id: 'p-amir', pictured: true, named: true }]],
  ['beside others', [{ id: 'p-ali' }, {}], [{ id: 'p-ali' }, { id: 'p-amir', named: true }, {}]],
  ['said not to be named', [{ id: 'p-amir', named: false }], [{ id: 'p-amir', named: false }]],
  ['a whole list without them', [{ id: 'p-ali' }], [{ id: 'p-ali' }]],
])('somebody named: %s', (_what, people, after) => {
  const step = signalsStep(school)(draft('Well done Amir Exampleton!', { people } as Content))
  expect(step.action.content?.people).toEqual(after)
})

test.each<[what: string, actor: SocialActionInput['actor'], relation: string | undefined, asks: boolean]>([
  ['nobody known', { roles: ['public'] }, undefined, true],
  ['a parent', { id: 'p-tess', roles: ['staff'] }, 'own-child', false],
  ['a parent of another', { id: 'p-mark', roles: ['parent'] }, 'other', false],
  ['somebody whose children are not recorded', { id: 'p-bill', roles: ['staff'] }, undefined, true],
  ['themselves', { id: 'p-amir', roles: ['pupil'] }, 'self', false],
])('whose child it is, is asked only where nothing says so: %s', (_what, actor, relation, asks) => {
  const { action, suggestions } = read('Well done Amir Exampleton!', undefined, actor)
  expect(action.content?.people?.[0]?.relation).toBe(relation)
  expect(suggestions.some(({ question }) => /a child of whoever acted/.test(question))).toBe(asks)
})

test('of all labelled lines: facts only to true, acts that are valid, and no word, name or number in what is written', () => {
  const written = new Set<string>()
  for (const { text } of lines) {
    const { action, evidence, suggestions } = read(text)
    expect(parseAction(action).ok).toBe(true)
    const { people = [], ...flags } = action.content ?? {}
    for (const value of Object.values(flags)) expect(value).toBe(true)
    for (const { named = true } of people ?? []) expect(named).toBe(true)
    for (const { spans = [] } of [...evidence, ...suggestions])
      for (const [start, end] of spans)
        expect([start >= 0, start < end, end <= text.length]).toEqual([true, true, true])
    for (const each of stringsOf([action, evidence, suggestions])) written.add(each)
  }
  const ids = school.context.people.map(({ id }) => id)
  expect([...written].filter((each) => !ids.includes(each)).sort()).toMatchInlineSnapshot(`
    [
      "/0",
      "Does it advertise a business, other than one directly related to the school?",
      "Does it ask for donations?",
      "Does it refer to a member of staff?",
      "Does it refer to a parent?",
      "Does it refer to a pupil?",
      "Does this address tell where a private person lives?",
      "Does this lead to the personal account of a member of staff?",
      "Does this name somebody who belongs to the school?",
      "Does this postcode tell where a private person lives?",
      "Is the person named here a child of whoever acted?",
      "Is this abusive?",
      "Is this e-mail address that of a private person?",
      "Is this telephone number that of a private person?",
      "certain",
      "comment",
      "content.abusive",
      "content.commercial",
      "content.donationRequest",
      "content.linksStaffPersonalAccount",
      "content.people",
      "content.people.0.named",
      "content.people.0.relation",
      "content.people.1.named",
      "content.people.1.relation",
      "content.people.2.named",
      "content.people.2.relation",
      "content.personalInformation",
      "content.refersTo",
      "likely",
      "possible",
      "public",
      "text/abuse",
      "text/account",
      "text/address",
      "text/commerce",
      "text/donation",
      "text/email",
      "text/name",
      "text/phone",
      "text/postcode",
    ]
  `)
})

const stringsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}
