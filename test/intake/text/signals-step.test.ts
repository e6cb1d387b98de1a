import { expect, test } from 'vitest'
import type { SocialActionInput } from '../../../src/action/social-action.js'
import { finisher } from '../../../src/intake/finish.js'
import { school } from './school.js'

type Content = NonNullable<SocialActionInput['content']>

const finish = finisher(school)
const read = (text: string, content?: Content, actor: SocialActionInput['actor'] = { roles: ['public'] }) =>
  finish({
    item: 'line 1',
    action: { verb: 'post', actor, channel: { platform: 'facebook' }, ...(content && { content }) },
    evidence: [],
    suggestions: [],
    text,
  })

const ring = 'Ring me on 07700 900123'
const maybe = '07700 900111 thanks'
const amir = 'Amir Exampleton won'

test.each<[what: string, text: string, before: Content | undefined, after: Content | undefined, asked: string[]]>([
  ['a certain signal sets its fact', ring, undefined, { personalInformation: true }, []],
  ['beside what is known', ring, { spam: false }, { spam: false, personalInformation: true }, []],
  ['what somebody said stays', ring, { personalInformation: false }, { personalInformation: false }, ['certain']],
  ['another asks', maybe, undefined, undefined, ['likely']],
  ['and not about what is known', maybe, { personalInformation: true }, { personalInformation: true }, []],
  ['a certain one makes others idle', `${ring}. ${maybe}.`, undefined, { personalInformation: true }, []],
  ['nothing found says nothing', 'The fair is on Friday', undefined, undefined, []],
  [
    'a person who is named is one of an open list',
    amir,
    undefined,
    { people: [{ id: 'p-amir', named: true }, {}] },
    ['likely', 'possible'],
  ],
  [
    'or of the list as it is',
    amir,
    { people: [{ id: 'p-amir', pictured: true }] },
    { people: [{ id: 'p-amir', pictured: true, named: true }] },
    ['likely', 'possible'],
  ],
  [
    'who is said not to be named, is asked about',
    amir,
    { people: [{ id: 'p-amir', named: false }] },
    { people: [{ id: 'p-amir', named: false }] },
    ['certain', 'likely'],
  ],
  ['a whole list without them is asked about', amir, { people: [] }, { people: [] }, ['certain', 'likely']],
  ['a first name asks', "Amir's bike", undefined, undefined, ['likely', 'likely']],
])('%s', (_what, text, before, after, asked) => {
  const { action, suggestions } = read(text, before)
  expect(action.content).toEqual(after)
  expect(suggestions.map(({ confidence }) => confidence)).toEqual(asked)
})

test('evidence and suggestions have places and no words', () => {
  const { evidence, suggestions } = read(`${ring}. ${amir}. Olu ran.`)
  expect(evidence).toContainEqual({
    fact: 'content.personalInformation',
    from: 'line 1',
    confidence: 'certain',
    source: 'text/phone',
    spans: [[11, 23]],
  })
  expect(JSON.stringify([evidence, suggestions])).not.toMatch(/07700|Exampleton|Olu/)
  for (const { question } of suggestions) expect(question).toMatch(/^(Is|Does) .+\?$/)
})

test('whose child somebody is, is asked only where nobody knows', () => {
  const asked = (actor: SocialActionInput['actor']) =>
    read(amir, undefined, actor).suggestions.some(({ fact }) => fact === 'content.people.0.relation')
  expect(asked({ roles: ['public'] })).toBe(true)
  expect(asked({ id: 'p-tess', roles: ['staff', 'parent'] })).toBe(false)
})
