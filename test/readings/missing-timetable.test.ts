import { describe, expect, test } from 'vitest'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { literal as is, policyOf } from '../policy/tiny-policy.js'

const policy = policyOf([
  is('timing.teachingTime', 'equal', true),
  { all: [is('timing.teachingTime', 'equal', false), is('content.spam', 'equal', true)] },
  { not: is('timing.teachingTime', 'known:equal', false) },
])
const at = (time: string) => `2026-11-23T${time}Z`
const timetable = {
  actors: {
    'u-1': { covers: { from: at('08:00'), until: at('18:00') }, teaching: [{ from: at('09:00'), until: at('10:00') }] },
  },
}
const [teaching, free, uncovered] = [at('09:30'), at('12:00'), at('20:00')]
const given = 'timing.teachingTime'

type Sets = readonly (readonly string[])[] | 'holds' | 'fails'

describe('what is missing where a timetable may tell', () => {
  test.each<
    [
      id: string | undefined,
      time: string | undefined,
      withTimetable: boolean,
      first: Sets,
      second: Sets,
      lifts: readonly string[] | 'fails',
    ]
  >([
    [undefined, undefined, false, [[given]], [['content.spam'], [given]], [given]],
    ['u-1', teaching, false, [[given]], [['content.spam'], [given]], [given]],
    [
      undefined,
      undefined,
      true,
      [[given], ['actor.id', 'timing.at']],
      [['content.spam'], [given], ['actor.id', 'timing.at']],
      [given],
    ],
    [
      'u-1',
      undefined,
      true,
      [['timing.at'], [given]],
      [['content.spam'], ['timing.at'], [given]],
      ['timing.at', given],
    ],
    [
      undefined,
      teaching,
      true,
      [['actor.id'], [given]],
      [['actor.id'], ['content.spam'], [given]],
      ['actor.id', given],
    ],
    ['u-1', uncovered, true, [[given]], [['content.spam'], [given]], [given]],
    ['u-1', teaching, true, 'holds', 'fails', [given]],
    ['u-1', free, true, 'fails', [['content.spam'], [given]], 'fails'],
    // A time cannot help where the timetable does not know the person.
    ['u-9', undefined, true, [[given]], [['content.spam'], [given]], [given]],
  ])('of %s at %s (timetable: %s)', (id, time, withTimetable, first, second, lifts) => {
    const action = {
      verb: 'post',
      actor: { roles: ['staff'], ...(id && { id }) },
      ...(time && { timing: { at: time } }),
    }
    const { violations, undetermined } = createEvaluator(policy, withTimetable ? { timetable } : {})(action as never)
    const state = (clause: string): Sets =>
      violations.some((one) => one.clause === clause)
        ? 'holds'
        : (undetermined.find((one) => one.clause === clause)?.missing ?? 'fails')
    expect([state('1.not.first'), state('1.not.second')]).toEqual([first, second])
    expect(violations.find(({ clause }) => clause === '1.not.third')?.defeasibleBy ?? 'fails').toEqual(lifts)
  })
})
