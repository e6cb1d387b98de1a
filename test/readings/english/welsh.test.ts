import { expect, test } from 'vitest'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import { languages } from '../../../src/authoring/handbook/languages.js'
import type { Condition } from '../../../src/logic/condition.js'
import { cy } from '../../../src/readings/english/phrases/cy.js'
import { wordingOf } from '../../../src/readings/english/wording.js'
import { loaded, parameter, tinyFiles } from '../../policy/tiny-policy.js'

const files = tinyFiles()
files['policy.json'].facts = {
  activity: { type: 'enumeration', values: ['chat', 'live-stream'], label: 'beth yw’r gweithgaredd', description: '…' },
  days: { type: 'set', values: ['monday', 'sunday'], label: 'ar ba ddyddiau', description: '…' },
  planned: { type: 'boolean', label: 'a oedd cynllun', description: '…' },
}
files['policy.json'].parameters.mostDays = parameter(['x', 'a-hub'])
const conditions: Readonly<Record<string, unknown>> = {
  one: { fact: 'content.racist', operator: 'equal', value: true },
  'one-not': { fact: 'content.racist', operator: 'equal', value: false },
  three: {
    any: ['racist', 'sexist', 'spam'].map((what) => ({ fact: `content.${what}`, operator: 'equal', value: true })),
  },
  verbs: { fact: 'verb', operator: 'in', value: ['post', 'like'] },
  roles: { fact: 'actor.roles', operator: 'someFact:in', value: ['pupil', 'parent'] },
  about: { fact: 'content.complainsAbout', operator: 'someFact:in', value: ['school', 'staff', 'child'] },
  from: { fact: 'channel.account', operator: 'in', value: ['official', 'personal'] },
  platforms: { fact: 'channel.platform', operator: 'in', value: ['facebook', 'paper', 'our-hub'] },
  none: { fact: 'channel.platform', operator: 'in', value: [] },
  count: { fact: 'history.priorIncidents', operator: 'greaterThanInclusive', value: 2 },
  time: { fact: 'timing.at', operator: 'lessThan', value: '2026-11-23T10:15:00+01:00' },
  known: { fact: 'content.spam', operator: 'known:equal', value: true },
  activity: { fact: 'extra.activity', operator: 'in', value: ['chat', 'live-stream'] },
  days: { fact: 'extra.days', operator: 'someFact:in', value: ['monday', 'sunday'] },
  planned: { fact: 'extra.planned', operator: 'equal', value: true },
  setting: { fact: 'parameters.ownChildExemption', operator: 'equal', value: true },
}
files['policy.json'].conditions = {
  ...files['policy.json'].conditions,
  ...Object.fromEntries(Object.entries(conditions).map(([name, condition]) => [name, { all: [condition] }])),
}
files['1-acts.json'].clauses[0].rules = Object.keys(conditions).map((name) => ({
  ...files['1-acts.json'].clauses[0].rules[0],
  name,
  conditions: { condition: name },
}))
const policy = loaded(files)
const compiled = compiledPolicyOf(policy)
const wording = wordingOf(
  compiled,
  cy,
  {
    activity: { label: 'beth yw’r gweithgaredd', words: { chat: 'sgwrs', 'live-stream': 'ffrwd fyw' } },
    days: { label: 'ar ba ddyddiau' },
    planned: { label: 'a oedd cynllun' },
  },
  { ownChildExemption: 'eithriad plentyn' },
)
const conditionOf = (name: string): Condition => {
  const norm = compiled.clauses.flatMap(({ norms }) => norms).find(({ rule }) => rule === name)
  if (!norm) throw new Error(`there is no ${name}`)
  return norm.condition
}

test.each<[name: string, so: string, notSo: string]>([
  ['one', 'mae hyn yn hiliol', 'nid yw hyn yn hiliol'],
  ['one-not', 'nid yw hyn yn hiliol', 'mae hyn yn hiliol'],
  ['three', 'mae hyn yn hiliol, yn rhywiaethol neu’n sbam', 'nid yw hyn yn hiliol, yn rhywiaethol nac yn sbam'],
  ['verbs', 'mae’r person yn postio neu’n hoffi rhywbeth', 'nid yw’r person yn postio nac yn hoffi dim byd'],
  [
    'roles',
    'mae’r person yn ddisgybl, neu’n rhiant neu’n ofalwr',
    'nid yw’r person yn ddisgybl, nac yn rhiant neu’n ofalwr',
  ],
  [
    'about',
    'mae’r person yn cwyno am yr ysgol, am aelod o staff neu am blentyn o’r tu allan i’r ysgol',
    'nid yw’r person yn cwyno am yr ysgol, am aelod o staff nac am blentyn o’r tu allan i’r ysgol',
  ],
  [
    'from',
    'gwneir hyn o un o gyfrifon swyddogol yr ysgol neu o gyfrif personol',
    'ni wneir hyn o un o gyfrifon swyddogol yr ysgol nac o gyfrif personol',
  ],
  [
    'platforms',
    'y platfform yw Facebook, y cyfrwng papur neu “our-hub”',
    'mae’r platfform yn rhywbeth heblaw Facebook, y cyfrwng papur neu “our-hub”',
  ],
  [
    'none',
    'mae “y platfform yw …” yn wir am rywbeth ar restr sy’n wag',
    'nid yw “y platfform yw …” yn wir am ddim byd ar restr sy’n wag',
  ],
  [
    'count',
    'nifer y digwyddiadau blaenorol a gadarnhawyd yn erbyn y person yw o leiaf 2',
    'nifer y digwyddiadau blaenorol a gadarnhawyd yn erbyn y person yw llai na 2',
  ],
  [
    'time',
    'mae hyn yn digwydd cyn 10:15 ar 23 Tachwedd 2026 (UTC+01:00)',
    'mae hyn yn digwydd am 10:15 ar 23 Tachwedd 2026 (UTC+01:00) neu ar ôl hynny',
  ],
  ['known', 'mae’n hysbys bod hyn yn wir: mae hyn yn sbam', 'nid yw’n hysbys bod hyn yn wir: mae hyn yn sbam'],
  [
    'activity',
    'yr ateb i “beth yw’r gweithgaredd” yw “sgwrs” neu “ffrwd fyw”',
    'mae’r ateb i “beth yw’r gweithgaredd” yn rhywbeth heblaw “sgwrs” neu “ffrwd fyw”',
  ],
  [
    'days',
    'mae’r ateb i “ar ba ddyddiau” yn cynnwys dydd Llun neu ddydd Sul',
    'nid yw’r ateb i “ar ba ddyddiau” yn cynnwys dydd Llun na dydd Sul',
  ],
  ['planned', 'yr ateb i “a oedd cynllun” yw “ie”', 'mae’r ateb i “a oedd cynllun” yn rhywbeth heblaw “ie”'],
  [
    'setting',
    'gwerth y gosodiad “eithriad plentyn” yw “ymlaen” (ar hyn o bryd: “i ffwrdd”)',
    'mae gwerth y gosodiad “eithriad plentyn” yn rhywbeth heblaw “ymlaen” (ar hyn o bryd: “i ffwrdd”)',
  ],
])('%s', (name, so, notSo) => {
  const said = [true, false].map((holds) => wording.condition(conditionOf(name), holds))
  expect(said).toEqual([so, notSo].map((text) => ({ text, of: [] })))
})

test('groups', () => {
  const { all, notAll, any, none, always, never } = cy.groups
  expect(new Set([all, notAll, any, none, always, never]).size).toBe(6)
})

const { duty, duration } = { ...languages.cy.words.rule, ...languages.cy.words }

test.each([
  [
    { bearer: 'account-managers', strength: 'must', task: 'delete', promptness: 'immediately', within: '24 awr' },
    [],
    'rhaid i’r bobl sy’n rheoli cyfrifon yr ysgol ddileu hyn ar unwaith (o fewn 24 awr)',
  ],
  [
    { bearer: 'staff-aware', strength: 'must', task: 'report', promptness: 'as-soon-as-reasonably-possible' },
    ['dsl', 'deputy-dsl'],
    'rhaid i bob aelod o staff, llywodraethwr a gwirfoddolwr sy’n dod i wybod am hyn roi gwybod am hyn i’r arweinydd diogelu dynodedig neu i ddirprwy arweinydd diogelu dynodedig cyn gynted ag sy’n rhesymol bosibl',
  ],
  [
    { bearer: 'school', strength: 'should', task: 'warn', promptness: 'standing' },
    ['parents', 'the-board'],
    'dylai’r ysgol rybuddio’r person a dweud wrth y rhieni neu’r gofalwyr, neu wrth “the board”, a than hynny mae’r ddyletswydd yn sefyll',
  ],
  [
    { bearer: 'actor', strength: 'encouraged', task: 'tidy-up', promptness: 'immediately' },
    [],
    'anogir y person i gyflawni’r dasg “tidy up” ar unwaith',
  ],
] as const)('a duty: %j to %j', (what, reportTo, said) => {
  expect(duty({ ...what, reportTo })).toBe(said)
})

test.each([
  [0, '0 munud'],
  [60_000, '1 munud'],
  [86_400_000, '24 awr'],
  [5_400_000, '1 awr a 30 munud'],
])('%d milliseconds', (milliseconds, said) => expect(duration(milliseconds)).toBe(said))
