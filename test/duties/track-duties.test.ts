import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { evaluate } from '../../src/api/evaluate.js'
import { type LaterAct, type TrackOptions, trackDuties } from '../../src/duties.js'
import { schoolContextSchema } from '../../src/intake/context/school-context.js'
import { openSchool } from '../../src/intake.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'

const at = '2026-11-23T10:00:00Z'
const noon = '2026-11-23T12:00:00Z'
const by = 'u-7'
const spam: SocialAction = {
  id: 'c-1',
  verb: 'comment',
  actor: { id: 'u-1', roles: ['parent'] },
  channel: { platform: 'facebook', account: 'personal', space: 'official-page' },
  content: { spam: true },
  timing: { at },
}
const concern: SocialAction = {
  id: 'm-1',
  verb: 'message',
  actor: { id: 'u-9', roles: ['staff'] },
  content: { safeguardingConcern: true },
  timing: { at },
}
const raised: SocialAction = { ...spam, id: 'c-2', content: { raisesConcern: true, complainsAbout: ['school'] } }
const schoolOf = (context: object) => openSchool(schoolContextSchema.parse({ school: {}, ...context }))
const people = [
  { id: 'u-7', roles: ['staff'] },
  { id: 'u-8', roles: ['parent'] },
]
const school = schoolOf({ people })

type States = Readonly<Record<string, string>>
const statesOf = (
  act: SocialAction,
  laterActs: readonly LaterAct[],
  now: string,
  options: Partial<TrackOptions> = {},
): States => {
  const duties = trackDuties([act], [evaluate(act, { policy })], now, { policy, laterActs, ...options })
  return Object.fromEntries(duties.map(({ clause, state }) => [clause, state]))
}

const dsl: LaterAct = { kind: 'report', of: 'm-1', by: 'u-9', at: '2026-11-23T10:05:00Z', to: ['dsl'] }
const deletion: LaterAct = { kind: 'delete', of: 'c-1', at: noon }

type Row = readonly [what: string, laterActs: readonly LaterAct[], state: string]
type TimedRow = readonly [...Row, now: string]

describe('a comment to be deleted', () => {
  const table: readonly Row[] = [
    ['about which nothing was done', [], 'open'],
    ['that was deleted', [deletion], 'fulfilled'],
    ['that was deleted, nobody knows when', [{ kind: 'delete', of: 'c-1' }], 'fulfilled'],
    ['while another was deleted', [{ ...deletion, of: 'c-2' }], 'open'],
    ['that was hidden only', [{ ...deletion, kind: 'hide' }], 'open'],
    ['deleted before it was written', [{ ...deletion, at: '2026-11-23T09:59:59Z' }], 'open'],
    ['whose deletion is yet to come', [{ ...deletion, at: '2026-11-23T12:00:01Z' }], 'open'],
    ['while something not named was deleted', [{ kind: 'delete', by, at: noon }], 'open'],
    ['deleted under another clause', [{ ...deletion, clause: '2.2.delete.abusive' }], 'open'],
    ['called off by someone', [{ kind: 'cancel', of: 'c-1', by, at: noon }], 'cancelled'],
    ['called off by nobody known', [{ kind: 'cancel', of: 'c-1', at: noon }], 'open'],
    ['called off, then deleted', [{ kind: 'cancel', of: 'c-1', by }, deletion], 'fulfilled'],
  ]
  test.each(table)('%s', (_what, laterActs, state) => {
    const [found, ...others] = Object.values(statesOf(spam, laterActs, noon))
    expect(found).toBe(state)
    expect(others).toEqual([])
  })
})

describe('a concern for a child', () => {
  const table: readonly TimedRow[] = [
    ['at the very moment', [], 'open', at],
    ['a moment later', [], 'overdue', '2026-11-23T10:00:01Z'],
    ['reported to the lead', [dsl], 'fulfilled', noon],
    ['reported to nobody knows whom', [{ ...dsl, to: undefined }], 'overdue', noon],
    ['reported to someone else', [{ ...dsl, to: ['teacher'] }], 'overdue', noon],
    ['called off', [{ kind: 'cancel', of: 'm-1', by, at: noon }], 'overdue', noon],
  ]
  test.each(table)('%s', (_what, laterActs, state, now) => {
    expect(statesOf(concern, laterActs, now)['3.report-safeguarding']).toBe(state)
  })
})

describe('a matter that is to be addressed', () => {
  const duties = trackDuties([raised], [evaluate(raised, { policy })], noon, { policy })
  const clause = duties.find(({ task }) => task === 'address')?.clause ?? ''
  const reply = (writer?: string): LaterAct => ({ kind: 'reply', of: 'c-2', at: noon, by: writer })
  test.each([
    ['by a reply of staff', reply('u-7'), { school }, 'fulfilled'],
    ['by a reply of a parent', reply('u-8'), { school }, 'open'],
    ['by a reply of nobody known', reply(), { school }, 'open'],
    ['by a reply, without a roster', reply('u-7'), {}, 'open'],
    ['by a record that it was', { kind: 'address', of: 'c-2' }, {}, 'fulfilled'],
  ] as const)('%s', (_how, later, options, state) => {
    expect(statesOf(raised, [later], noon, options)[clause]).toBe(state)
  })
})

test('a deadline runs in working hours, and by the clock where the calendar does not say', () => {
  const timed = { ...policy, durations: { 'as-soon-as-reasonably-possible': { hours: 4 } } }
  const year = { from: '2026-09-01', until: '2027-07-31' }
  const hours = { from: '08:00', until: '16:00' }
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']
  const workingHours = Object.fromEntries(days.map((name) => [name, hours]))
  const open = schoolOf({ calendar: { year, terms: [year], workingHours } })
  const late: SocialAction = { ...spam, timing: { at: '2026-11-20T15:00:00Z' } }
  const dueBy = (options: Partial<TrackOptions>) =>
    trackDuties([late], [evaluate(late, { policy })], noon, { policy: timed, ...options })[0]?.dueBy
  expect(dueBy({ school: open })).toBe('2026-11-23T11:00:00.000Z')
  expect(dueBy({ school })).toBe('2026-11-20T19:00:00.000Z')
  expect(dueBy({})).toBe('2026-11-20T19:00:00.000Z')
})

test('a standing duty of one person is listed once, with every act it arose from', () => {
  const profile = (id: string): SocialAction => ({ id, verb: 'update-profile', actor: { id: 'u-7', roles: ['staff'] } })
  const acts = [profile('p-1'), profile('p-2')]
  const duties = trackDuties(
    acts,
    acts.map((act) => evaluate(act, { policy, assume: 'ordinary' })),
    noon,
    { policy },
  ).filter(({ promptness }) => promptness === 'standing')
  expect(duties.map(({ clause }) => clause)).toEqual([...new Set(duties.map(({ clause }) => clause))])
  for (const { action, also } of duties) expect([action, ...also]).toEqual(['p-1', 'p-2'])
})

test('the order in which acts and later acts arrive does not matter', () => {
  const acts = [spam, concern, raised, { ...spam, id: 'c-3' }, { ...spam, timing: { at: noon } }]
  const later: readonly LaterAct[] = [
    dsl,
    deletion,
    { kind: 'delete', of: 'c-1', at: '2026-11-23T11:00:00Z', by },
    { kind: 'cancel', of: 'c-3', by },
    { kind: 'reply', of: 'c-2', by, at: noon },
  ]
  const outcome = (actions: readonly SocialAction[], laterActs: readonly LaterAct[]) =>
    trackDuties(
      actions,
      actions.map((action) => evaluate(action, { policy })),
      '2026-11-24T00:00:00Z',
      { policy, laterActs, school },
    )
  const expected = outcome(acts, later)
  expect(expected.map(({ state }) => state)).toContain('fulfilled')
  const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })
  const property = fc.property(shuffled(acts), shuffled(later), (actions, laterActs) => {
    expect(outcome(actions, laterActs)).toEqual(expected)
  })
  fc.assert(property, { numRuns: 200 })
})

test.each([
  ['a time without an offset', [spam], '2026-11-23T10:00:00', '/now'],
  ['an evaluation missing', [spam, concern], noon, '/evaluations'],
] as const)('refuses %s', (_what, actions, now, path) => {
  expect(() => trackDuties([...actions], [evaluate(spam, { policy })], now, { policy })).toThrow(
    expect.objectContaining({ code: 'invalid-options', issues: [expect.objectContaining({ path })] }),
  )
})
