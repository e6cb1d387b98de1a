import { describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import type { SocialActionInput } from '../../src/action/social-action.js'
import type { SchoolContextInput } from '../../src/intake/context/school-context.js'
import { finisher } from '../../src/intake/finish.js'
import type { Evidence } from '../../src/intake/intake.js'
import { schoolWith, year } from './calendar/school-year.js'

const people: SchoolContextInput['people'] = [
  { id: 's-1', roles: ['staff', 'parent'], ownChildren: ['p-1'] },
  { id: 's-2', roles: ['staff'] },
  { id: 'p-1', roles: ['pupil'] },
  { id: 'p-2', roles: ['pupil'], left: '2026-10-23' },
  { id: 'p-3', roles: ['former-pupil'], left: '2026-10-23', adultFrom: '2026-11-20' },
  { id: 'p-4', roles: ['pupil'], neverPhotograph: true },
  { id: 'g-1', roles: ['governor'] },
  { id: 'v-1', roles: ['volunteer'] },
  { id: 'v-2', roles: ['volunteer'], adultFrom: '2020-09-01' },
  { id: 'x-1', roles: ['public'], adultFrom: '2030-09-01' },
]
const school = schoolWith({
  people,
  consents: [
    { subject: 'p-1', elements: ['image'], given: true, from: '2026-09-01' },
    { subject: 'p-1', elements: ['name'], given: false, from: '2026-09-01' },
    { subject: 'p-2', elements: ['image'], platforms: ['facebook'], given: true, from: '2026-09-01' },
  ],
  calendar: { ...year, people: { 's-1': [{ weekday: 'monday', from: '09:00', until: '10:00', kind: 'teaching' }] } },
})
const finish = finisher(school)

const at = '2026-11-23T09:30Z'
const act = (more: Partial<SocialActionInput> = {}): SocialActionInput => ({
  verb: 'post',
  actor: { id: 's-1', roles: ['staff'] },
  channel: { account: 'official', platform: 'facebook' },
  timing: { at },
  ...more,
})
const read = (action: SocialActionInput, evidence: readonly Evidence[] = []) => {
  const finished = finish({ item: '/0', action, evidence, suggestions: [], text: 'words' })
  expect(parseAction(finished.action).ok).toBe(true)
  expect(JSON.stringify(finished)).not.toContain('words')
  return finished
}
const shown = (person: object, more: Partial<SocialActionInput> = {}) => {
  const { action, evidence } = read(act({ content: { people: [person] }, ...more }))
  return { person: action.content?.people?.[0], evidence }
}

describe('people', () => {
  test('what the context knows, with its evidence', () => {
    const { person, evidence } = shown({ id: 'p-1', pictured: true })
    expect(person).toEqual({
      id: 'p-1',
      pictured: true,
      role: 'pupil',
      relation: 'own-child',
      consent: { image: true, name: false },
    })
    expect(
      evidence.flatMap(({ fact, from, source }) => (fact.startsWith('content.') ? [[fact, from, source]] : [])),
    ).toEqual([
      ['content.people.0.role', 'context#/people/2/roles', 'roster'],
      ['content.people.0.relation', 'context#/people/0/ownChildren', 'roster'],
      ['content.people.0.consent.name', 'context#/consents/1', 'consent'],
      ['content.people.0.consent.image', 'context#/consents/0', 'consent'],
    ])
  })

  test('what was said before stays', () => {
    const said = { id: 'p-1', role: 'other', relation: 'other', consent: { name: true, image: false } }
    expect(shown(said).person).toEqual(said)
    expect(shown(said).evidence.filter(({ fact }) => fact.startsWith('content.'))).toEqual([])
    expect(shown({ id: 'p-1', consent: { name: true } }).person?.consent).toEqual({ name: true, image: true })
  })

  test.each<[what: string, person: object, more: Partial<SocialActionInput>, facts: object]>([
    [
      'not recorded',
      { id: 'p-2' },
      { channel: { account: 'official', platform: 'x' } },
      { consent: { name: false, image: false } },
    ],
    [
      'nobody knows on which platform',
      { id: 'p-2' },
      { channel: { account: 'official' } },
      { consent: { name: false } },
    ],
    ["in nobody's register", { id: 's-2' }, {}, { consent: undefined }],
    [
      'on a personal account consents to the school say nothing',
      { id: 'p-1' },
      { channel: { account: 'personal' } },
      { consent: undefined },
    ],
    ['nor on one that is not known', { id: 'p-1' }, { channel: {} }, { consent: undefined }],
    [
      'but the flag does',
      { id: 'p-4' },
      { channel: { account: 'personal' } },
      { consent: { name: false, image: false } },
    ],
    [
      'and without a time nothing does',
      { id: 'p-1' },
      { timing: {} },
      { consent: undefined, role: undefined, relation: 'own-child' },
    ],
    ['the actor', { id: 's-1' }, {}, { relation: 'self', role: 'staff' }],
    ['no child of the actor', { id: 'p-4' }, {}, { relation: 'other', role: 'pupil' }],
    [
      'an actor whose children are not recorded',
      { id: 'p-4' },
      { actor: { id: 's-2', roles: ['staff'] } },
      { relation: undefined },
    ],
    ['an actor who is not known', { id: 'p-4' }, { actor: { roles: ['staff'] } }, { relation: undefined }],
    [
      'somebody who is not on the roster',
      { id: 'z' },
      {},
      { role: undefined, relation: undefined, consent: undefined },
    ],
    ['nobody', {}, {}, { role: undefined, relation: undefined, consent: undefined }],
    ['a pupil before leaving', { id: 'p-2' }, { timing: { at: '2026-10-23T22:59:59.999Z' } }, { role: 'pupil' }],
    [
      'after it: adult or child, nobody has said',
      { id: 'p-2' },
      { timing: { at: '2026-10-23T23:00Z' } },
      { role: undefined },
    ],
    ['a former pupil while still a pupil', { id: 'p-3' }, { timing: { at: '2026-10-01T10:00Z' } }, { role: 'pupil' }],
    ['a former pupil before coming of age', { id: 'p-3' }, { timing: { at: '2026-11-19T23:59Z' } }, { role: 'child' }],
    ['and after', { id: 'p-3' }, { timing: { at: '2026-11-20T00:00Z' } }, { role: 'former-pupil' }],
    ['a governor', { id: 'g-1' }, {}, { role: 'other' }],
    ['a volunteer', { id: 'v-1' }, {}, { role: undefined }],
    ['a volunteer of age', { id: 'v-2' }, {}, { role: 'other' }],
    ['a child of the public', { id: 'x-1' }, {}, { role: 'child' }],
  ])('%s', (_what, person, more, facts) => {
    expect(shown(person, more).person).toEqual(expect.objectContaining({ ...person }))
    for (const [key, value] of Object.entries(facts)) expect(shown(person, more).person?.[key as 'role']).toEqual(value)
  })
})

test.each<[what: string, users: readonly string[] | undefined, person: string, relation: string | undefined]>([
  ['of none of them', ['s-1', 's-3'], 'p-4', 'other'],
  ['of one of two', ['s-1', 's-3'], 'p-1', undefined],
  ['of the only one', ['s-1'], 'p-1', 'own-child'],
  ['one of them', ['s-1', 's-3'], 's-3', undefined],
  ['the only one', ['s-3'], 's-3', 'self'],
  ['where the children of one are not recorded', ['s-1', 's-2'], 'p-4', undefined],
  ['where anybody may have', undefined, 'p-4', undefined],
])('whose child somebody is where users of an account acted: %s', (_what, users, person, relation) => {
  const account = { platform: 'facebook', account: 'official', operators: ['staff'], users } as const
  const shared = finisher(
    schoolWith({
      people: [...(people ?? []), { id: 's-3', roles: ['staff'], ownChildren: [] }],
      accounts: [{ platform: 'x', account: 'official', id: '1', users: ['s-2'] }, { ...account, id: '2' } as never],
    }),
  )
  const { action } = shared({
    item: '/0',
    action: act({ actor: { roles: ['staff'] }, content: { people: [{ id: person, named: true }] } }),
    evidence: [
      { fact: 'channel.account', from: 'context#/accounts/1', confidence: 'certain', source: 'roster' },
      { fact: 'channel.platform', from: '/0', confidence: 'certain', source: 'x' },
    ],
    suggestions: [],
  })
  expect(action.content?.people?.[0]?.relation).toBe(relation)
})

describe("roles at the act's own time", () => {
  const roster = (fact: string): Evidence => ({ fact, from: 'context#/x', confidence: 'certain', source: 'roster' })
  const csv = (fact: string): Evidence => ({ ...roster(fact), source: 'csv' })
  const rolesOf = (when: string | undefined, evidence: (fact: string) => Evidence) => {
    const { action } = read(
      act({
        actor: { id: 'p-2', roles: ['pupil'] },
        target: { id: 'p-3', roles: ['former-pupil'] },
        timing: { at: when },
      }),
      [evidence('actor.roles'), evidence('target.roles')],
    )
    return [action.actor.roles, action.target?.roles]
  }
  test.each<
    [what: string, when: string | undefined, evidence: (fact: string) => Evidence, actor: string, target: string]
  >([
    ['on the last day', '2026-10-23T22:59:59.999Z', roster, 'pupil', 'pupil'],
    ['after it', '2026-10-23T23:00Z', roster, 'former-pupil', 'former-pupil'],
    ['at no known time', undefined, roster, 'pupil', 'former-pupil'],
    ['said by something else than the roster', '2026-11-01T00:00Z', csv, 'pupil', 'former-pupil'],
  ])('%s', (_what, when, evidence, actor, target) => {
    expect(rolesOf(when, evidence)).toEqual([[actor], [target]])
  })
})

describe('teaching time', () => {
  const teaching = (timing: object, id = 's-1') => {
    const { action, evidence } = read(act({ actor: { id, roles: ['staff'] }, timing }))
    return [action.timing?.teachingTime, evidence.find(({ fact }) => fact === 'timing.teachingTime')?.from]
  }
  test.each<[what: string, timing: object, id: string, value: unknown, from: string | undefined]>([
    ['in a lesson', { at }, 's-1', true, 'context#/calendar/people/s-1/0'],
    ['out of it', { at: '2026-11-23T10:00Z' }, 's-1', false, 'context#/calendar/people/s-1'],
    ['outside the calendar', { at: '2025-11-23T10:00Z' }, 's-1', undefined, undefined],
    ['no timetable', { at }, 's-2', undefined, undefined],
    ['said before', { at, teachingTime: false }, 's-1', false, undefined],
    ['no time', {}, 's-1', undefined, undefined],
  ])('%s', (_what, timing, id, value, from) => {
    expect(teaching(timing, id)).toEqual([value, from])
  })
})

test('an act of which the context knows nothing stays as it is', () => {
  const action: SocialActionInput = { verb: 'like', actor: { roles: ['public'] } }
  expect(read(action)).toEqual({ item: '/0', action, evidence: [], suggestions: [] })
})
