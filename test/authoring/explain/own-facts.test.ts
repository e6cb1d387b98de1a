import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../../src/action/social-action.js'
import { explainAction } from '../../../src/authoring/explain/explain-action.js'
import { literal, loaded, policyOf } from '../../policy/tiny-policy.js'
import { policyFiles } from '../../support/policy-files.js'

const policy = loaded(policyFiles('millbrook-vale-primary'))

const post = (extra: NonNullable<SocialAction['extra']>): SocialAction => ({
  verb: 'post',
  actor: { roles: ['staff'], positions: ['deputy-dsl'] },
  channel: { platform: 'facebook', account: 'official', space: 'official-page', audience: 'public' },
  content: { purpose: 'reminder' },
  extra: { publishedAt: '10:00', publishedOn: 'tuesday', approvals: 2, ...extra },
})

const waysFor = (action: SocialAction, assume: 'unknown' | 'ordinary' = 'ordinary') =>
  explainAction(policy, action, { assume }).proposals?.proposals.map(({ orders }) => orders)

describe('facts that the policy declares to be changeable', () => {
  test.each([
    ['a boolean', { liveLocation: true }, ['see to it that it does not show where a trip is at this moment']],
    ['a time', { publishedAt: '23:10' }, ['see to it that the time of day at which it goes out is 12:00']],
    ['a weekday', { publishedOn: 'sunday' }, ['see to it that the day on which it goes out is Monday']],
  ])('%s', (_name, extra, way) => {
    const ways = waysFor(post(extra as NonNullable<SocialAction['extra']>))
    expect(ways).toContainEqual(way)
  })

  test('are not proposed where they could hide that somebody is telling of harm', () => {
    expect(waysFor(post({ liveLocation: true }), 'unknown')).toEqual([])
  })
})

describe('of a policy that reads a set and a number', () => {
  const description = 'An example.'
  const shown = Array.from({ length: 12 }, (_, index) => `thing-${index}`)
  const sets = policyOf(
    [
      { any: [literal('extra.shown', 'contains', 'thing-1'), literal('extra.shown', 'contains', 'thing-2')] },
      literal('extra.shown', 'doesNotContain', 'thing-3'),
      { all: [literal('extra.shown', 'contains', 'thing-4'), literal('extra.shown', 'doesNotContain', 'thing-6')] },
      literal('extra.adults', 'lessThan', 2),
    ],
    {},
    undefined,
    {
      shown: { type: 'set', values: shown, label: 'what it shows', description, changeable: true },
      adults: { type: 'integer', label: 'how many adults there are', description, changeable: true },
    },
  )
  const ways = (extra: NonNullable<SocialAction['extra']>) => {
    const { proposals } = explainAction(
      sets,
      { verb: 'post', actor: { roles: ['staff'] }, extra },
      { assume: 'ordinary' },
    )
    return proposals?.proposals.map(({ orders, action: { extra: changed } }) => ({ orders, changed }))
  }

  test.each([
    [
      'a set loses and gains no more members than it must',
      { shown: ['thing-2', 'thing-1', 'thing-5'], adults: 2 },
      [
        {
          orders: ['change what it shows, to thing 5 and thing 3'],
          changed: { shown: ['thing-5', 'thing-3'], adults: 2 },
        },
      ],
    ],
    [
      'each way with a set that is enough is proposed',
      { shown: ['thing-3', 'thing-4'], adults: 2 },
      [
        { orders: ['change what it shows, to thing 3'], changed: { shown: ['thing-3'], adults: 2 } },
        {
          orders: ['change what it shows, to thing 3, thing 4 and thing 6'],
          changed: { shown: ['thing-3', 'thing-4', 'thing-6'], adults: 2 },
        },
      ],
    ],
    [
      'of a set that is not known, one that is enough is proposed',
      { adults: 2 },
      [{ orders: ['change what it shows, to thing 3'], changed: { adults: 2, shown: ['thing-3'] } }],
    ],
    [
      'a number',
      { shown: ['thing-3'], adults: 1 },
      [{ orders: ['change how many adults there are, to 2'], changed: { shown: ['thing-3'], adults: 2 } }],
    ],
  ])('%s', (_name, extra, expected) => {
    expect(ways(extra)).toEqual(expected)
  })
})

test('facts that are not changeable are never proposed', () => {
  const action: SocialAction = {
    ...post({ showsLookedAfterChild: true, namedInPicture: false }),
    content: {
      purpose: 'school-activity',
      people: [{ role: 'pupil', pictured: true, named: false, consent: { image: true } }],
    },
  }
  for (const orders of waysFor(action) ?? []) expect(orders.join()).not.toContain('looked-after')
})

test('an act with a fact that the policy does not have is refused', () => {
  expect(() => explainAction(policy, post({ liveLocaton: true }))).toThrow(
    expect.objectContaining({
      code: 'invalid-action',
      issues: [expect.objectContaining({ path: '/extra/liveLocaton' })],
    }),
  )
})
