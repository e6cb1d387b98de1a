import { expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { type LaterAct, trackDuties } from '../../src/duties.js'
import { type ConsentRecord, openSchool, parseSchoolContext } from '../../src/intake.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'

const evaluator = createEvaluator(policy)
const now = '2026-11-23T12:00:00Z'
const clause = '2.1.not.unconsented-individuals'
const photo: SocialAction = {
  id: 'p-9',
  verb: 'post',
  actor: { roles: ['staff'], authorised: true },
  channel: { account: 'official', platform: 'facebook', space: 'official-page' },
  content: {
    people: [
      {
        id: 'c-1',
        role: 'pupil',
        relation: 'other',
        named: true,
        pictured: false,
        consent: { name: true, image: true },
      },
    ],
  },
  timing: { at: '2026-10-05T10:00:00Z' },
}
const withdrawn: Partial<ConsentRecord> = { withdrawn: '2026-11-16' }
const unsure: SocialAction = {
  ...photo,
  content: { people: [{ id: 'c-1', role: 'pupil', relation: 'other' }] },
}

const statesOf = (act: SocialAction, consent: Partial<ConsentRecord>, laterActs: readonly LaterAct[] = []) => {
  const parsed = parseSchoolContext({
    school: {},
    people: [{ id: 'c-1', roles: ['pupil'] }],
    consents: [{ subject: 'c-1', elements: ['name', 'image'], given: true, from: '2026-09-01', ...consent }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const evaluation = evaluator(act)
  expect(evaluation.violations.map((each) => each.clause)).not.toContain(clause)
  return trackDuties([act], [evaluation], now, { policy, evaluator, laterActs, school: openSchool(parsed.context) })
    .filter((duty) => duty.clause === clause)
    .map(({ state, task, action, since, message }) => [state, task, action, since, message.includes('see whether')])
}

const from = '2026-11-16T00:00:00.000Z'
test.each<[what: string, act: SocialAction, consent: Partial<ConsentRecord>, laterActs: LaterAct[], found: unknown[]]>([
  ['a consent that holds', photo, {}, [], []],
  ['withdrawn since', photo, withdrawn, [], [['open', 'delete', 'p-9', from, false]]],
  ['run out since', photo, { until: '2026-11-15' }, [], [['open', 'delete', 'p-9', from, false]]],
  ['that will run out', photo, { until: '2026-12-15' }, [], []],
  [
    'withdrawn, and taken down',
    photo,
    withdrawn,
    [{ kind: 'delete', of: 'p-9', at: '2026-11-17T10:00:00Z' }],
    [['fulfilled', 'delete', 'p-9', from, false]],
  ],
  ['taken down before', photo, withdrawn, [{ kind: 'delete', of: 'p-9', at: '2026-11-01T10:00:00Z' }], []],
  [
    'hidden only',
    photo,
    withdrawn,
    [{ kind: 'hide', of: 'p-9', at: '2026-11-17T10:00:00Z' }],
    [['open', 'delete', 'p-9', from, false]],
  ],
  ['where nobody has said whether they are shown', unsure, withdrawn, [], [['open', 'delete', 'p-9', from, true]]],
  ['on a personal account', { ...photo, channel: { ...photo.channel, account: 'personal' } }, withdrawn, [], []],
  [
    'where the policy does not ask for consent',
    { ...photo, channel: { ...photo.channel, platform: 'mastodon' } },
    withdrawn,
    [],
    [],
  ],
])('%s', (_what, act, consent, laterActs, found) => {
  expect(statesOf(act, consent, laterActs)).toEqual(found)
})

test('without what evaluated the acts there are none', () => {
  expect(trackDuties([photo], [evaluator(photo)], now, { policy })).toEqual([])
})
