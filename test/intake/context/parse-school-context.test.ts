import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSchoolContext } from '../../../src/intake/context/parse-school-context.js'
import { year } from '../calendar/school-year.js'

const issuesOf = (context: unknown): readonly (readonly [string, string])[] => {
  const parsed = parseSchoolContext(context)
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path] as const)
}
const people = [
  { id: 's-1', roles: ['staff'] },
  { id: 'p-1', roles: ['pupil'] },
]
const consent = { subject: 'p-1', elements: ['image'], given: true, from: '2026-09-01' }
const lesson = { weekday: 'monday', from: '09:00', until: '10:00', kind: 'teaching' }
const calendar = (more: object) => ({ calendar: { ...year, ...more } })
const slots = (...all: readonly object[]) =>
  calendar({ people: { 's-1': all.map((slot) => ({ ...lesson, ...slot })) } })

test.each<[what: string, context: object, issues: readonly (readonly [code: string, path: string])[]]>([
  ['nothing', {}, []],
  ['an id twice', { people: [...people, { id: 's-1', roles: ['parent'] }] }, [['duplicate', '/people/2/id']]],
  [
    'a family of nobody',
    { people: [{ ...people[0], family: ['p-1', 'x'] }, people[1]] },
    [['unknown-person', '/people/0/family/1']],
  ],
  [
    'children of nobody',
    { people: [{ ...people[0], ownChildren: ['x'] }] },
    [['unknown-person', '/people/0/ownChildren/0']],
  ],
  [
    'since when, and not what',
    { people: [{ ...people[1], neverPhotographSince: '2026-09-01' }] },
    [['wrong-form', '/people/0/neverPhotographSince']],
  ],
  ['no roles', { people: [{ id: 's-1', roles: [] }] }, [['empty', '/people/0/roles']]],
  ['a role of its own', { people: [{ id: 's-1', roles: ['teacher'] }] }, [['unknown-value', '/people/0/roles/0']]],
  [
    'a key too many',
    { people: [{ id: 's-1', roles: ['staff'], born: '1980-01-01' }] },
    [['unknown-key', '/people/0/born']],
  ],

  [
    'an account of nobody',
    { accounts: [{ platform: 'x', account: 'personal', owner: 'x' }] },
    [['unknown-person', '/accounts/0/owner']],
  ],
  [
    'an account twice, by handles that are one',
    {
      accounts: [
        { platform: 'x', handle: '@Harbour', account: 'official' },
        { platform: 'x', handle: 'harbour', account: 'official' },
      ],
    },
    [['duplicate', '/accounts/1/handle']],
  ],
  [
    'an account twice, by telephone numbers that are one',
    {
      accounts: [
        { platform: 'whatsapp', address: '+44 1632 960101', account: 'personal' },
        { platform: 'whatsapp', address: '+441632960101', account: 'personal' },
      ],
    },
    [['duplicate', '/accounts/1/address']],
  ],
  [
    'one handle on two platforms',
    {
      accounts: [
        { platform: 'x', handle: 'harbour', account: 'official' },
        { platform: 'bluesky', handle: 'harbour', account: 'official' },
      ],
    },
    [],
  ],
  [
    'one display name of two accounts',
    {
      accounts: [
        { platform: 'x', displayName: 'Head', account: 'official' },
        { platform: 'x', displayName: 'Head', account: 'personal' },
      ],
    },
    [],
  ],
  [
    'a group twice',
    {
      groups: [
        { platform: 'teams', id: '1' },
        { platform: 'teams', id: '1' },
      ],
    },
    [['duplicate', '/groups/1/id']],
  ],
  [
    'a platform in capitals',
    { accounts: [{ platform: 'Facebook', account: 'official' }] },
    [['wrong-format', '/accounts/0/platform']],
  ],

  ['a consent of nobody', { consents: [{ ...consent, subject: 'x' }] }, [['unknown-person', '/consents/0/subject']]],
  ['a consent by somebody who is not on the roster', { consents: [{ ...consent, giver: 'x' }] }, []],
  ['a consent to nothing', { consents: [{ ...consent, elements: undefined }] }, [['wrong-form', '/consents/0']]],
  [
    'a consent with elements and a label',
    { consents: [{ ...consent, label: 'Photo' }] },
    [['wrong-form', '/consents/0']],
  ],
  [
    'a label that nothing explains is no issue',
    { consents: [{ ...consent, elements: undefined, label: 'Photo' }] },
    [],
  ],
  [
    'a consent that ends before it begins',
    { consents: [{ ...consent, until: '2026-08-31' }] },
    [['wrong-order', '/consents/0/until']],
  ],
  [
    'a consent withdrawn before it was given',
    { consents: [{ ...consent, withdrawn: '2026-08-31' }] },
    [['wrong-order', '/consents/0/withdrawn']],
  ],
  [
    'a consent of one day, withdrawn on it',
    { consents: [{ ...consent, until: '2026-09-01', withdrawn: '2026-09-01' }] },
    [],
  ],
  ['no such day', { consents: [{ ...consent, from: '2026-02-30' }] }, [['wrong-format', '/consents/0/from']]],
  [
    'a label with a hidden name',
    JSON.parse('{"consentLabels": {"__proto__": {"elements": ["image"]}}}'),
    [['unknown-key', '/consentLabels/__proto__']],
  ],

  ['a zone that is none', { school: { zone: 'Europe/Harbour' } }, [['wrong-form', '/school/zone']]],
  [
    'a year backwards',
    { calendar: { year: { from: '2026-09-01', until: '2025-08-31' }, terms: [] } },
    [['wrong-order', '/calendar/year/until']],
  ],
  [
    'a term backwards',
    calendar({ terms: [{ from: '2026-10-01', until: '2026-09-30' }] }),
    [['wrong-order', '/calendar/terms/0/until']],
  ],
  [
    'a holiday after the year',
    calendar({ holidays: [{ from: '2027-08-01', until: '2027-09-01' }] }),
    [['outside-year', '/calendar/holidays/0/until']],
  ],
  [
    'a training day before it',
    calendar({ trainingDays: ['2026-08-31'] }),
    [['outside-year', '/calendar/trainingDays/0']],
  ],
  [
    'an exception after it',
    calendar({ exceptions: [{ date: '2027-09-01', slots: [] }] }),
    [['outside-year', '/calendar/exceptions/0/date']],
  ],
  [
    'a week that begins on a Tuesday',
    calendar({ weeks: [{ monday: '2026-09-08', week: 'A' }] }),
    [['not-monday', '/calendar/weeks/0/monday']],
  ],
  [
    'a week twice',
    calendar({
      weeks: [
        { monday: '2026-09-07', week: 'A' },
        { monday: '2026-09-07', week: 'B' },
      ],
    }),
    [['duplicate', '/calendar/weeks/1/monday']],
  ],
  [
    'no working hours',
    calendar({ workingHours: { monday: { from: '08:00', until: '08:00' } } }),
    [['wrong-order', '/calendar/workingHours/monday/until']],
  ],
  ['slots of nobody', calendar({ people: { x: [] } }), [['unknown-person', '/calendar/people/x']]],
  [
    'slots of somebody with a hidden name',
    JSON.parse(
      '{"calendar": {"year": {"from": "2026-09-01", "until": "2027-08-31"}, "terms": [], "people": {"__proto__": []}}}',
    ),
    [['unknown-key', '/calendar/people/__proto__']],
  ],
  ['a slot backwards', slots({ from: '10:00', until: '09:00' }), [['wrong-order', '/calendar/people/s-1/0/until']]],
  ['slots that touch', slots({}, { from: '10:00', until: '11:00' }), []],
  [
    'slots that overlap',
    slots({ from: '09:30', until: '11:00' }, {}),
    [['overlapping-slots', '/calendar/people/s-1/0']],
  ],
  [
    'a slot inside another, and one that begins in that',
    slots({ until: '15:00' }, { from: '10:00', until: '10:30' }, { from: '14:00', until: '16:00' }),
    [
      ['overlapping-slots', '/calendar/people/s-1/1'],
      ['overlapping-slots', '/calendar/people/s-1/2'],
    ],
  ],
  ['slots of different days', slots({}, { weekday: 'tuesday' }), []],
  ['slots of different weeks', slots({ week: 'A' }, { week: 'B' }), []],
  [
    'a slot of one week over one of every week',
    slots({ week: 'A' }, { week: 'B' }, { from: '09:30', until: '09:45' }),
    [['overlapping-slots', '/calendar/people/s-1/2']],
  ],
  [
    'slots of an exception that overlap',
    calendar({
      exceptions: [
        {
          date: '2026-10-01',
          slots: [
            { from: '09:00', until: '10:00', kind: 'duty' },
            { from: '09:59', until: '10:30', kind: 'duty' },
          ],
        },
      ],
    }),
    [['overlapping-slots', '/calendar/exceptions/0/slots/1']],
  ],
  [
    'an exception of nobody',
    calendar({ exceptions: [{ date: '2026-10-01', person: 'x', slots: [] }] }),
    [['unknown-person', '/calendar/exceptions/0/person']],
  ],
  [
    'two exceptions of one day',
    calendar({
      exceptions: [
        { date: '2026-10-01', slots: [] },
        { date: '2026-10-01', slots: [] },
      ],
    }),
    [['duplicate', '/calendar/exceptions/1']],
  ],
  [
    'one for all and one for somebody',
    calendar({
      exceptions: [
        { date: '2026-10-01', slots: [] },
        { date: '2026-10-01', person: 's-1', slots: [] },
      ],
    }),
    [],
  ],
])('%s', (_what, context, issues) => {
  expect(issuesOf({ school: {}, people, ...context })).toEqual(issues)
})

test('no issue repeats a name', () => {
  const secret = 'Olive Example'
  const parsed = parseSchoolContext({
    school: { name: secret, motto: secret },
    people: [
      { id: secret, roles: [secret], names: secret },
      { id: 's', roles: ['staff'], family: [secret] },
    ],
    accounts: [{ platform: secret, displayName: { secret }, account: secret }],
  })
  expect(parsed.ok).toBe(false)
  expect(JSON.stringify(parsed)).not.toContain('Olive')
})

describe('whatever it is given', () => {
  const example = JSON.parse(readFileSync('docs/examples/intake/school.json', 'utf8'))

  test('it answers', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ school: fc.anything(), calendar: fc.anything() })), (input) => {
        const parsed = parseSchoolContext(input)
        if (!parsed.ok) expect(parsed.issues.length).toBeGreaterThan(0)
      }),
    )
  })

  test('a part of the example that is something else is an issue at that place, or valid', () => {
    const paths: (readonly string[])[] = []
    const walk = (value: unknown, path: readonly string[]): void => {
      paths.push(path)
      if (typeof value === 'object' && value !== null)
        for (const [key, member] of Object.entries(value)) walk(member, [...path, key])
    }
    walk(example, [])
    fc.assert(
      fc.property(fc.constantFrom(...paths.slice(1)), fc.jsonValue(), (path, value) => {
        const changed = structuredClone(example)
        const parent = path.slice(0, -1).reduce((tree, key) => tree[key], changed)
        parent[path.at(-1) as string] = value
        const parsed = parseSchoolContext(changed)
        if (!parsed.ok) for (const issue of parsed.issues) expect(issue.path).toMatch(/^(\/[^/]*)+$/)
      }),
      { numRuns: 200 },
    )
  })
})
