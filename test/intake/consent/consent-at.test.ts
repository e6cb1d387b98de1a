import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, dayOf, localDayAt, startOfDay } from '../../../src/base/local-days.js'
import { consentAt } from '../../../src/intake/consent/consent-at.js'
import { consentProblems } from '../../../src/intake/consent/register.js'
import type { SchoolContextInput } from '../../../src/intake/context/school-context.js'
import { schoolWith } from '../calendar/school-year.js'

type Consents = NonNullable<SchoolContextInput['consents']>
type Answer = ReturnType<typeof consentAt>

const people: SchoolContextInput['people'] = [
  { id: 'p', roles: ['pupil'] },
  { id: 'never', roles: ['pupil'], neverPhotograph: true },
  { id: 'since', roles: ['pupil'], neverPhotograph: true, neverPhotographSince: '2026-11-10' },
]
const consentLabels: SchoolContextInput['consentLabels'] = {
  'Photo – website': { elements: ['image'], platforms: ['website'] },
  Everything: { elements: ['name', 'image', 'voice', 'work'] },
  Trips: { elements: ['image'], purposes: ['school-activity'] },
}

const given = (from: string, more: object = {}) => ({
  subject: 'p',
  elements: ['image'] as const,
  given: true,
  from,
  ...more,
})
const refused = (from: string, more: object = {}) => given(from, { given: false, ...more })

const ask = (consents: readonly object[], question: object = {}, more: Partial<SchoolContextInput> = {}): Answer =>
  consentAt(schoolWith({ people, consentLabels, consents: consents as unknown as Consents, ...more }), {
    subject: 'p',
    platform: 'facebook',
    purpose: 'achievement',
    at: '2026-11-23T10:00Z',
    ...question,
  })

type Row = readonly [what: string, consents: readonly object[], question: object, image: boolean | undefined]

const facebook = { platforms: ['facebook'] }
const website = { platforms: ['website'] }
const trips = { purposes: ['school-activity'] }

const rows: readonly Row[] = [
  ['given', [given('2026-09-01')], {}, true],
  ['refused', [refused('2026-09-01')], {}, false],
  ['at the first moment of its first day, in summer time', [given('2026-09-01')], { at: '2026-08-31T23:00Z' }, true],
  ['a millisecond before', [given('2026-09-01')], { at: '2026-08-31T22:59:59.999Z' }, false],
  [
    'at the last of its last day',
    [given('2026-09-01', { until: '2026-11-23' })],
    { at: '2026-11-23T23:59:59.999Z' },
    true,
  ],
  ['a millisecond later', [given('2026-09-01', { until: '2026-11-23' })], { at: '2026-11-24T00:00Z' }, false],
  [
    'just before it was withdrawn',
    [given('2026-09-01', { withdrawn: '2026-11-23' })],
    { at: '2026-11-22T23:59:59.999Z' },
    true,
  ],
  ['as it was withdrawn', [given('2026-09-01', { withdrawn: '2026-11-23' })], { at: '2026-11-23T00:00Z' }, false],
  ['by another offset', [given('2026-09-01', { withdrawn: '2026-11-23' })], { at: '2026-11-23T00:30+01:00' }, true],

  ['a later consent', [refused('2026-09-01'), given('2026-10-01')], {}, true],
  ['a later refusal', [given('2026-09-01'), refused('2026-10-01')], {}, false],
  ['whatever their order in the file', [refused('2026-10-01'), given('2026-09-01')], {}, false],
  ['both on one day', [given('2026-09-01'), refused('2026-09-01')], {}, false],
  ['both on one day, the refusal first', [refused('2026-09-01'), given('2026-09-01')], {}, false],
  ['a later refusal that has run out', [given('2026-09-01'), refused('2026-10-01', { until: '2026-10-31' })], {}, true],
  [
    'a later refusal that was withdrawn',
    [given('2026-09-01'), refused('2026-10-01', { withdrawn: '2026-11-01' })],
    {},
    true,
  ],
  ['a refusal that was withdrawn, and nothing else', [refused('2026-10-01', { withdrawn: '2026-11-01' })], {}, false],
  [
    'withdrawn, and a broader consent from before',
    [given('2026-09-01'), given('2026-09-02', { ...facebook, withdrawn: '2026-10-01' })],
    {},
    false,
  ],
  [
    'withdrawn and given again the same day',
    [given('2026-09-01', { withdrawn: '2026-10-01' }), given('2026-10-01')],
    {},
    false,
  ],
  [
    'withdrawn and given again the day after',
    [given('2026-09-01', { withdrawn: '2026-10-01' }), given('2026-10-02')],
    {},
    true,
  ],
  [
    'run out, and a broader consent from before',
    [given('2026-09-01'), given('2026-09-02', { ...facebook, until: '2026-10-01' })],
    {},
    true,
  ],

  ['given for this platform', [given('2026-09-01', facebook)], {}, true],
  ['given for another', [given('2026-09-01', website)], {}, false],
  [
    'given for one of several platforms, and nobody knows which it is',
    [given('2026-09-01', website)],
    { platform: undefined },
    undefined,
  ],
  [
    'refused for one, and nobody knows which it is',
    [refused('2026-09-01', website)],
    { platform: undefined },
    undefined,
  ],
  [
    'given for all, refused for one, and nobody knows which',
    [given('2026-09-01'), refused('2026-09-01', website)],
    { platform: undefined },
    undefined,
  ],
  ['given for all, refused for another', [given('2026-09-01'), refused('2026-10-01', website)], {}, true],
  ['refused for this one, later given for all', [refused('2026-09-01', facebook), given('2026-10-01')], {}, false],
  [
    'refused for this one, later given for it',
    [refused('2026-09-01', facebook), given('2026-10-01', facebook)],
    {},
    true,
  ],
  ['refused for all, later given for this one', [refused('2026-09-01'), given('2026-10-01', facebook)], {}, true],
  ['refused for all, later given for another', [refused('2026-09-01'), given('2026-10-01', website)], {}, false],
  [
    'refused for all, later given for another, and nobody knows which',
    [refused('2026-09-01'), given('2026-10-01', website)],
    { platform: undefined },
    undefined,
  ],
  ['given for this purpose', [given('2026-09-01', trips)], { purpose: 'school-activity' }, true],
  ['given for another purpose', [given('2026-09-01', trips)], {}, false],
  [
    'given for a purpose, and nobody knows which it is',
    [given('2026-09-01', trips)],
    { purpose: undefined },
    undefined,
  ],
  [
    'given for a platform and a purpose',
    [given('2026-09-01', { ...facebook, ...trips })],
    { purpose: 'school-activity' },
    true,
  ],
  [
    'given for another platform, whatever the purpose',
    [given('2026-09-01', { ...website, ...trips })],
    { purpose: undefined },
    false,
  ],
  [
    'refused for a purpose, later given for this platform',
    [refused('2026-09-01', { purposes: ['achievement'] }), given('2026-10-01', facebook)],
    {},
    false,
  ],

  ['of another element', [given('2026-09-01', { elements: ['name', 'voice', 'work'] })], {}, false],
  ['of another person', [given('2026-09-01', { subject: 'never' })], {}, undefined],
  ['nothing at all', [], {}, undefined],

  [
    'by a label, for its platform',
    [given('2026-09-01', { elements: undefined, label: 'Photo – website' })],
    { platform: 'website' },
    true,
  ],
  ['by a label, for another', [given('2026-09-01', { elements: undefined, label: 'Photo – website' })], {}, false],
  [
    'by a label narrowed further',
    [given('2026-09-01', { elements: undefined, label: 'Everything', ...website })],
    {},
    false,
  ],
  [
    'by a label and a platform, which both have to fit',
    [given('2026-09-01', { elements: undefined, label: 'Photo – website', ...facebook })],
    {},
    false,
  ],
  [
    'by a label that nothing explains',
    [given('2026-09-01', { elements: undefined, label: 'Media form 3' })],
    {},
    false,
  ],
  [
    'by a label that nothing explains, beside one that is',
    [given('2026-09-01', { elements: undefined, label: 'Media form 3' }), given('2026-09-01')],
    {},
    true,
  ],
  ['by a label called like a method', [given('2026-09-01', { elements: undefined, label: 'toString' })], {}, false],
  ['at no instant', [given('2026-09-01')], { at: 'then' }, undefined],
]

for (const [what, consents, question, image] of rows)
  test(what, () => {
    const written = consents.map((record) => JSON.parse(JSON.stringify(record)))
    expect(ask(written, question).image).toBe(image)
  })

test('every element by itself', () => {
  expect(
    ask([given('2026-09-01', { elements: ['name', 'voice'] }), refused('2026-09-01', { elements: ['work'] })]),
  ).toEqual({ name: true, image: false, voice: true, work: false })
})

describe('who is never to be photographed', () => {
  const all = ['name', 'image', 'voice', 'work']
  test.each<[subject: string, at: string, answer: Answer]>([
    ['never', '2026-11-23T10:00Z', { name: false, image: false, voice: true, work: true }],
    ['since', '2026-11-09T23:59:59Z', { name: true, image: true, voice: true, work: true }],
    ['since', '2026-11-10T00:00Z', { name: false, image: false, voice: true, work: true }],
  ])('%s, %s', (subject, at, answer) => {
    expect(ask([given('2026-09-01', { subject, elements: all })], { subject, at })).toEqual(answer)
  })

  test('without any record', () => {
    expect(ask([], { subject: 'never' })).toEqual({ name: false, image: false })
  })
})

describe('a register that is declared complete', () => {
  const none = { name: false, image: false, voice: false, work: false }
  test.each<[what: string, subject: string, complete: boolean, answer: Answer]>([
    ['somebody on the roster', 'p', true, none],
    ['somebody who is not', 'x', true, {}],
    ['a register that is not', 'p', false, {}],
  ])('%s', (_what, subject, consentsComplete, answer) => {
    expect(ask([], { subject }, { consentsComplete })).toEqual(answer)
  })
})

test('each label that nothing explains is a problem once, and is not repeated', () => {
  const label = (name: string) => ({ subject: 'p', label: name, given: true, from: '2026-09-01' })
  const school = schoolWith({
    people,
    consentLabels,
    consents: [label('Trips'), label('Media form 3'), label('__proto__'), label('Media form 3')],
  })
  expect(consentProblems(school).map(({ code, path }) => [code, path])).toEqual([
    ['unmapped-label', 'context#/consents/1/label'],
    ['unmapped-label', 'context#/consents/2/label'],
  ])
  expect(JSON.stringify(consentProblems(school))).not.toContain('Media')
})

const day = fc.integer({ min: dayOf('2026-09-01'), max: dayOf('2027-08-31') })
const records = fc.array(
  fc.record({
    given: fc.boolean(),
    from: day,
    length: fc.option(fc.integer({ min: 0, max: 90 })),
    withdrawnAfter: fc.option(fc.integer({ min: 0, max: 90 })),
    platform: fc.option(fc.constantFrom('facebook', 'website')),
  }),
  { maxLength: 6 },
)
const written = (all: ReturnType<typeof records.generate>['value']) =>
  all.map(({ given: isGiven, from, length, withdrawnAfter, platform }) => ({
    subject: 'p',
    elements: ['image'] as const,
    given: isGiven,
    from: dateOf(from),
    ...(length !== null && { until: dateOf(from + length) }),
    ...(withdrawnAfter !== null && { withdrawn: dateOf(from + withdrawnAfter) }),
    ...(platform !== null && { platforms: [platform] }),
  }))

describe('of any register', () => {
  test('the answer changes only as a day begins in the school, and the order of the records does not matter', () => {
    fc.assert(
      fc.property(records, day, fc.integer({ min: 0, max: 86_399_999 }), (all, when, into) => {
        const at = (epoch: number) => ({ at: new Date(epoch).toISOString() })
        const start = startOfDay('Europe/London', when)
        const inside = Math.min(start + into, startOfDay('Europe/London', when + 1) - 1)
        expect(localDayAt('Europe/London', inside)).toBe(when)
        const answer = ask(written(all), at(start))
        expect(ask(written(all), at(inside))).toEqual(answer)
        expect(ask([...written(all)].reverse(), at(inside))).toEqual(answer)
      }),
    )
  })

  test('a refusal more never makes a consent, and a question that says less is answered no otherwise', () => {
    fc.assert(
      fc.property(records, day, day, (all, when, from) => {
        const question = { at: new Date(startOfDay('Europe/London', when)).toISOString() }
        const more = [...written(all), { ...refused(dateOf(from)) }]
        if (all.length > 0 && ask(written(all), question).image !== true)
          expect(ask(more, question).image).not.toBe(true)
        const vague = ask(written(all), { ...question, platform: undefined }).image
        if (vague !== undefined)
          for (const platform of ['facebook', 'website', 'x'])
            expect(ask(written(all), { ...question, platform }).image).toBe(vague)
      }),
    )
  })
})
