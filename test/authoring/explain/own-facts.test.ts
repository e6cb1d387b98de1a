import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../../src/action/social-action.js'
import { explainAction } from '../../../src/authoring/explain/explain-action.js'
import { loaded } from '../../policy/tiny-policy.js'
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
    ['a number', { approvals: 1 }, ['see to it that the number of people who have approved it is 2']],
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
