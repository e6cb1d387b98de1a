import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { deepFreeze } from '../../src/base/freeze.js'
import type { Policy } from '../../src/policy/policy.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { literal, policyOf } from '../policy/tiny-policy.js'
import { ownFacts } from '../support/own-facts.js'
import { readings } from '../support/readings.js'

const live = literal('extra.liveLocation', 'equal', true)
const late = literal('extra.localTime', 'greaterThan', '18:00')
const told = literal('extra.toldAbout', 'contains', 'head')
const renewed = literal('extra.consentRenewed', 'equal', false)
const chat = literal('extra.activity', 'known:equal', 'chat')
const policy: Policy = policyOf([live, { all: [late, told] }, { any: [renewed, chat] }], {}, undefined, ownFacts)

const act = (extra?: object, verb = 'post') =>
  deepFreeze({ verb, actor: { roles: ['staff'] }, ...(extra ? { extra } : {}) }) as SocialAction
const words = ['first', 'second', 'third']

/** What is said of each of the three clauses: what is missing of an open one, the reasons of one that is broken. */
const said = ({ violations, undetermined }: Evaluation) =>
  words.map((word) => {
    const broken = violations.find(({ clause }) => clause === `1.not.${word}`)
    const open = undetermined.find(({ clause }) => clause === `1.not.${word}`)
    return broken
      ? broken.because.map(({ fact, actual, assumed }) => (assumed ? [fact, actual, 'assumed'] : [fact, actual]))
      : (open?.missing ?? 'no')
  })

type Said = ReturnType<typeof said>[number]

describe.each(Object.entries(readings))('facts of a policy, %s', (_name, create) => {
  test.each<[extra: object | undefined, said: readonly Said[]]>([
    [
      undefined,
      [
        [['extra.liveLocation']],
        [['extra.localTime'], ['extra.toldAbout']],
        [['extra.activity'], ['extra.consentRenewed']],
      ],
    ],
    [{ liveLocation: false, localTime: '18:01', consentRenewed: true }, ['no', [['extra.toldAbout']], 'no']],
    [{ localTime: '18:00', consentRenewed: true, activity: 'quiz' }, [[['extra.liveLocation']], 'no', 'no']],
    [
      { liveLocation: true, localTime: '23:59', toldAbout: ['dsl', 'head'], activity: 'chat' },
      [
        [['extra.liveLocation', true]],
        [
          ['extra.localTime', '23:59'],
          ['extra.toldAbout', ['dsl', 'head']],
        ],
        [['extra.activity', 'chat']],
      ],
    ],
  ])('of %j', async (extra, wanted) => {
    expect(said(await create(policy)(act(extra)))).toEqual(wanted)
  })

  test('are taken for ordinary where that is asked for, and then only', async () => {
    const ordinary = said(await create(policy, { assume: 'ordinary' })(act({ localTime: '20:00' })))
    expect(ordinary).toEqual([
      'no',
      [
        ['extra.localTime', '20:00'],
        ['extra.toldAbout', ['head'], 'assumed'],
      ],
      [['extra.activity'], ['extra.consentRenewed']],
    ])
    // An act that publishes nothing has ordinary content, and what a policy declares is none of that.
    expect(said(await create(policy)(act(undefined, 'browse')))).toEqual(said(await create(policy)(act())))
  })

  test('lift a finding that presumes them', async () => {
    const excepted = policyOf([{ all: [live, { not: chat }] }], {}, undefined, ownFacts)
    const { violations } = await create(excepted)(act({ liveLocation: true }))
    expect(violations.map(({ defeasibleBy }) => defeasibleBy)).toEqual([['extra.activity']])
  })
})
