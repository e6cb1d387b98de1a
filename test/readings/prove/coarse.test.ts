import { expect, test } from 'vitest'
import { testsOf } from '../../../src/logic/tests-of.js'
import type { Settings } from '../../../src/readings/prove/inputs.js'
import { proverFor } from '../../../src/readings/prove/prover.js'
import { truthsUnder } from '../../../src/readings/prove/truths.js'
import { worldOf } from '../../../src/readings/prove/world.js'
import { lowered } from '../../support/arbitrary-condition.js'
import { catalogue } from '../../support/own-facts.js'

const settings: Settings = { accountManagers: ['admin-team'], ownChildExemption: false, catalogue }
const is = (fact: string, operator: string, value: unknown) => lowered({ fact, operator, value })
const onFacebook = is('channel.platform', 'equal', 'facebook')

test.each([
  ['another value', is('channel.platform', 'equal', 'x')],
  ['another comparison', is('channel.platform', 'notEqual', 'facebook')],
  ['a list with the same value', is('channel.platform', 'in', ['facebook'])],
  ['another fact', is('content.spam', 'equal', true)],
  ['a fact about people', is('content.picturesPupil', 'equal', true)],
  [
    'a part of a condition',
    { kind: 'all', of: [onFacebook, is('history.priorIncidents', 'equal', 2)], source: '' } as const,
  ],
])('a world too coarse for a condition refuses it: %s', (_name, condition) => {
  const prover = proverFor([onFacebook], settings)
  expect(() => prover.satisfy(condition, 2)).toThrow(RangeError)
  expect(() => prover.tellApart(onFacebook, condition)).toThrow(RangeError)
  expect(() => prover.refuteImplication(condition, onFacebook)).toThrow(RangeError)
})

test.each<readonly [name: string, fact: string, other: Settings]>([
  ['positions that stand in for the authorisation', 'actor.authorised', { ...settings, accountManagers: ['teacher'] }],
  ['an exemption of one’s own children', 'content.picturesPupil', { ...settings, ownChildExemption: true }],
])('and a policy with other settings than it was made for: %s', (_name, fact, other) => {
  const condition = is(fact, 'equal', true)
  const inputs = worldOf(testsOf(condition), [settings])
  expect(() => truthsUnder(inputs, other)(condition)).toThrow(RangeError)
  expect(() => truthsUnder(worldOf(testsOf(condition), [settings, other]), other)(condition)).not.toThrow()
})

test('settings are the same where their values are', () => {
  const condition = is('actor.authorised', 'equal', true)
  const copy: Settings = { accountManagers: ['admin-team'], ownChildExemption: false, catalogue }
  expect(() => truthsUnder(worldOf(testsOf(condition), [settings]), copy)(condition)).not.toThrow()
})

test('a question may be put presumed where it was not, as the same values tell it', () => {
  const prover = proverFor([onFacebook], settings)
  expect(prover.satisfy(is('channel.platform', 'known:equal', 'facebook'), 1)).toBeUndefined()
})
