import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consentAt } from '../../../src/intake/consent/consent-at.js'
import { consentProblems } from '../../../src/intake/consent/register.js'
import type { SchoolContextInput } from '../../../src/intake/context/school-context.js'
import { schoolWith } from '../calendar/school-year.js'

type Consents = NonNullable<SchoolContextInput['consents']>
type Given = readonly [giver: string | undefined, given: boolean, from: string, more?: Partial<Consents[number]>]

const people: SchoolContextInput['people'] = [
  { id: 'p', roles: ['pupil'] },
  { id: 'grown', roles: ['former-pupil'], left: '2025-07-21', adultFrom: '2026-10-01' },
  { id: 'mother', roles: ['parent'], ownChildren: ['p', 'grown'] },
  { id: 'father', roles: ['parent', 'staff'], ownChildren: ['p', 'grown'] },
  { id: 'somebody', roles: ['parent'] },
  { id: 'other', roles: ['parent'], ownChildren: [] },
  { id: 'teacher', roles: ['staff'] },
  { id: 'brother', roles: ['pupil'], family: ['p'] },
  { id: 'never', roles: ['pupil'], neverPhotograph: true },
]

const schoolOf = (records: readonly Given[], subject = 'p') =>
  schoolWith({
    people,
    consents: records.map(([giver, given, from, more]) => ({
      subject,
      elements: ['image'],
      given,
      from,
      ...(giver !== undefined && { giver }),
      ...more,
    })),
  })

const image = (records: readonly Given[], subject = 'p', at = '2026-11-23T10:00Z') =>
  consentAt(schoolOf(records, subject), { subject, platform: 'facebook', purpose: 'achievement', at }).image

const [early, later, latest] = ['2026-09-01', '2026-10-01', '2026-11-01']

describe('who may consent', () => {
  test.each<[giver: string | undefined, image: boolean | undefined, problems: number]>([
    [undefined, true, 0],
    ['mother', true, 0],
    ['father', true, 0],
    ['somebody', true, 0],
    ['not-on-the-roster', true, 0],
    ['other', undefined, 1],
    ['teacher', undefined, 1],
    ['brother', undefined, 1],
    ['p', undefined, 1],
  ])('%s', (giver, answer, problems) => {
    const school = schoolOf([[giver, true, early]])
    expect(image([[giver, true, early]])).toBe(answer)
    expect(consentProblems(school).map(({ code, path }) => [code, path])).toEqual(
      Array.from({ length: problems }, () => ['giver-unsure', 'context#/consents/0/giver']),
    )
  })

  test('whoever it is, their refusal stands', () => {
    for (const giver of [undefined, 'mother', 'other', 'teacher', 'brother', 'p', 'x'])
      expect(
        image([
          ['mother', true, later],
          [giver, false, latest],
        ]),
      ).toBe(false)
  })
})

describe('an adult', () => {
  test.each<[what: string, records: readonly Given[], at: string, image: boolean | undefined]>([
    ['whose parent consented, before', [['mother', true, early]], '2026-09-30T12:00Z', true],
    ['whose parent consented, from the day on', [['mother', true, early]], '2026-10-01T12:00Z', undefined],
    ['who consented', [['grown', true, later]], '2026-10-01T12:00Z', true],
    ['who consented too early', [['grown', true, early]], '2026-10-02T12:00Z', undefined],
    [
      'whose parent refused, and who consented',
      [
        ['mother', false, early],
        ['grown', true, later],
      ],
      '2026-11-23T12:00Z',
      true,
    ],
    ['whose parent refused', [['mother', false, early]], '2026-11-23T12:00Z', false],
  ])('%s', (_what, records, at, answer) => {
    expect(image(records, 'grown', at)).toBe(answer)
  })
})

describe('givers who do not agree', () => {
  test.each<[what: string, records: readonly Given[], image: boolean | undefined]>([
    [
      'one refuses, the other consents later',
      [
        ['mother', false, early],
        ['father', true, later],
      ],
      false,
    ],
    [
      'one consents, the other refuses later',
      [
        ['mother', true, early],
        ['father', false, later],
      ],
      false,
    ],
    [
      'on one day',
      [
        ['mother', true, early],
        ['father', false, early],
      ],
      false,
    ],
    [
      'one withdraws, the other has consented',
      [
        ['mother', true, early],
        ['father', true, early, { withdrawn: later }],
      ],
      false,
    ],
    [
      'one withdraws, the other consents later',
      [
        ['father', true, early, { withdrawn: later }],
        ['mother', true, latest],
      ],
      false,
    ],
    [
      'whoever refused has thought again',
      [
        ['mother', false, early],
        ['father', true, early],
        ['mother', true, later],
      ],
      true,
    ],
    [
      'whoever refused has withdrawn that',
      [
        ['mother', false, early, { withdrawn: later }],
        ['father', true, early],
      ],
      true,
    ],
    [
      'nobody knows who refused',
      [
        [undefined, false, early],
        ['father', true, later],
      ],
      undefined,
    ],
    [
      'nobody knows who consented',
      [
        ['mother', false, early],
        [undefined, true, later],
      ],
      undefined,
    ],
    [
      'nobody knows who did either',
      [
        [undefined, false, early],
        [undefined, true, later],
      ],
      true,
    ],
    [
      'a refusal, lifted by nobody entitled',
      [
        ['mother', false, early],
        ['teacher', true, later],
      ],
      false,
    ],
    [
      'the pupil refuses, a parent consents',
      [
        ['p', false, early],
        ['mother', true, later],
      ],
      false,
    ],
    [
      'a parent refuses, the pupil consents',
      [
        ['mother', false, early],
        ['p', true, later],
      ],
      undefined,
    ],
  ])('%s', (_what, records, answer) => {
    expect(image(records)).toBe(answer)
    expect(image([...records].reverse())).toBe(answer)
  })
})

describe('a record by itself', () => {
  test.each<[what: string, record: Given, at: string, image: boolean | undefined]>([
    ['withdrawn on its own first day', ['mother', true, early, { withdrawn: early }], '2026-09-01T12:00Z', false],
    ['for one day', ['mother', true, early, { until: early }], '2026-09-01T22:59Z', true],
    ['for one day, the next', ['mother', true, early, { until: early }], '2026-09-01T23:00Z', false],
    [
      'withdrawn after it ran out',
      ['mother', true, early, { until: later, withdrawn: latest }],
      '2026-10-02T12:00Z',
      false,
    ],
    ['not yet given', ['mother', true, latest], '2026-10-02T12:00Z', false],
  ])('%s', (_what, record, at, answer) => {
    expect(image([record], 'p', at)).toBe(answer)
  })

  test('never to be photographed, whoever consents and when', () => {
    expect(
      image(
        [
          ['mother', true, early],
          [undefined, true, later],
        ],
        'never',
      ),
    ).toBe(false)
  })
})

const day = fc.constantFrom(early, later, latest)
const giver = fc.constantFrom(undefined, 'mother', 'father', 'teacher', 'p')
const record = fc.record({ giver, given: fc.boolean(), from: day, withdrawn: fc.constantFrom(undefined, latest) })
const asGiven = ({ giver: by, given, from, withdrawn }: ReturnType<typeof record.generate>['value']): Given => [
  by,
  given,
  from,
  withdrawn === undefined ? {} : { withdrawn },
]

test('of any records: taking a fact away never makes a permission of what was none', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), fc.nat(), (records, at) => {
      const all = records.map(asGiven)
      const index = at % all.length
      const answer = image(all)
      const without = all.filter((_, each) => each !== index)
      // One that was withdrawn holds a refusal, too.
      const [, given, , more] = all[index] ?? []
      if (answer !== true && given && !more?.withdrawn) expect(image(without)).not.toBe(true)
      // A refusal more takes a permission away, and never gives one.
      if (answer !== true) expect(image([...all, ['teacher', false, latest]])).not.toBe(true)
      expect(image([...all, ['mother', false, latest]])).toBe(false)
    }),
  )
})
