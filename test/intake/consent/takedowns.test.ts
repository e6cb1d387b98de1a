import { expect, test } from 'vitest'
import { type Takedown, takedowns } from '../../../src/intake/consent/takedowns.js'
import type { SchoolContextInput } from '../../../src/intake/context/school-context.js'
import { schoolWith } from '../calendar/school-year.js'

type Consents = NonNullable<SchoolContextInput['consents']>

const people: SchoolContextInput['people'] = [
  { id: 'p', roles: ['pupil'] },
  { id: 'since', roles: ['pupil'], neverPhotograph: true, neverPhotographSince: '2026-11-10' },
  { id: 'never', roles: ['pupil'], neverPhotograph: true },
]
const given = (more: object): object => ({
  subject: 'p',
  elements: ['image'],
  given: true,
  from: '2026-09-01',
  ...more,
})
const picture = (person: object = {}, more: object = {}) => ({
  id: 'a-1',
  verb: 'post',
  actor: { roles: ['staff'] },
  channel: { account: 'official', platform: 'facebook' },
  content: { people: [{ id: 'p', pictured: true, ...person }] },
  timing: { at: '2026-10-01T10:00Z' },
  ...more,
})
const of = (consents: readonly object[], action: object, now?: string): readonly Takedown[] =>
  takedowns(
    schoolWith({ people, consents: consents as Consents }),
    [{ verb: 'browse', actor: { roles: ['staff'] } }, action as never],
    now,
  )

const withdrawn = given({ withdrawn: '2026-11-03' })
const whole = {
  action: 'a-1',
  path: '/1/content/people/0',
  subject: 'p',
  element: 'image',
  from: '2026-11-03T00:00:00.000Z',
  because: 'withdrawn',
  certain: true,
}

test.each<[what: string, consents: readonly object[], action: object, found: readonly object[]]>([
  ['withdrawn after it was published', [withdrawn], picture(), [whole]],
  [
    'withdrawn on a day that begins in summer time',
    [given({ withdrawn: '2026-10-20' })],
    picture(),
    [{ ...whole, from: '2026-10-19T23:00:00.000Z' }],
  ],
  [
    'withdrawn before: a violation, and no takedown',
    [withdrawn],
    picture({}, { timing: { at: '2026-11-03T00:00Z' } }),
    [],
  ],
  ['a millisecond before', [withdrawn], picture({}, { timing: { at: '2026-11-02T23:59:59.999Z' } }), [whole]],
  ['run out', [given({ until: '2026-11-02' })], picture(), [{ ...whole, because: 'ran-out' }]],
  [
    'refused later',
    [given({}), given({ given: false, from: '2026-11-03' })],
    picture(),
    [{ ...whole, because: 'refused' }],
  ],
  ['withdrawn and given again', [withdrawn, given({ from: '2026-11-20' })], picture(), []],
  [
    'withdrawn, given again and withdrawn again',
    [withdrawn, given({ from: '2026-11-20', withdrawn: '2026-12-01' })],
    picture(),
    [{ ...whole, from: '2026-12-01T00:00:00.000Z' }],
  ],
  [
    'withdrawn for another platform',
    [given({}), given({ platforms: ['website'], withdrawn: '2026-11-03' })],
    picture(),
    [],
  ],
  ['still given', [given({})], picture(), []],
  ['never given', [given({ given: false })], picture(), []],
  ['not recorded', [], picture(), []],
  ['not pictured', [withdrawn], picture({ pictured: false }), []],
  ['named, and the consent was for images', [withdrawn], picture({ pictured: false, named: true }), []],
  [
    'nobody knows whether they are pictured',
    [withdrawn],
    picture({ pictured: undefined }),
    [{ ...whole, certain: false }],
  ],
  [
    'work, of which no act says whether it shows it',
    [given({ elements: ['work'], withdrawn: '2026-11-03' })],
    picture(),
    [{ ...whole, element: 'work', certain: false }],
  ],
  [
    'an account of which nothing is known',
    [withdrawn],
    picture({}, { channel: { platform: 'facebook' } }),
    [{ ...whole, certain: false }],
  ],
  ["somebody else's own account", [withdrawn], picture({}, { channel: { account: 'personal' } }), []],
  ['a message, which cannot be taken down', [withdrawn], picture({}, { verb: 'message' }), []],
  ['no time', [withdrawn], picture({}, { timing: undefined }), []],
  ['nobody known', [withdrawn], picture({ id: undefined }), []],
  ['an act without an id', [withdrawn], picture({}, { id: undefined }), [{ ...whole, action: undefined }]],
  [
    'flagged after it was published',
    [given({ subject: 'since' })],
    picture({ id: 'since' }),
    [{ ...whole, subject: 'since', from: '2026-11-10T00:00:00.000Z', because: 'never-photograph' }],
  ],
  ['always flagged', [given({ subject: 'never' })], picture({ id: 'never' }), []],
])('%s', (_what, consents, action, found) => {
  expect(of(consents, action)).toEqual(found)
})

test.each([
  ['2026-11-02T23:59:59Z', 0],
  ['2026-11-03T00:00Z', 1],
  ['2027-01-01T00:00Z', 1],
])('what is known at %s: %d', (now, count) => {
  expect(of([withdrawn], picture(), now)).toHaveLength(count)
})

test('given again later than now, it is to be taken down until then', () => {
  const consents = [withdrawn, given({ from: '2026-11-20' })]
  expect(of(consents, picture(), '2026-11-10T00:00Z')).toEqual([whole])
})
