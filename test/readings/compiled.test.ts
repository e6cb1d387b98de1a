import { describe, expect, test } from 'vitest'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { createReferenceEvaluator } from '../../src/authoring/reference-evaluator.js'
import { literal, policyOf } from '../policy/tiny-policy.js'

const platforms = (from: number, length: number) => Array.from({ length }, (_, index) => `p-${from + index}`)
const listed = (name: string) => literal('channel.platform', 'in', { fact: `parameters.${name}` })
const act = (roles: readonly string[], platform: string) => ({
  verb: 'post',
  actor: { roles },
  channel: { account: 'official', space: 'other', platform },
})

describe('acts on different platforms are told apart however many a policy names', () => {
  test.each([[1], [3], [20]])('by %i lists of 1,000', (lists) => {
    const names = Array.from({ length: lists }, (_, index) =>
      `list${index}`.replace(/\d+/, (digits) =>
        digits.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] as string),
      ),
    )
    const policy = policyOf(
      [{ any: names.map((name) => listed(name)) }, literal('channel.platform', 'equal', 'p-7')],
      Object.fromEntries(names.map((name, index) => [name, platforms(index * 1_000, 1_000)])),
    )
    const compiled = createEvaluator(policy)
    const reference = createReferenceEvaluator(policy)
    const wrong = platforms(0, 20)
      .concat(platforms(lists * 1_000 - 50, 100))
      .filter((platform) => {
        const action = act(['public', 'staff'], platform) as never
        return JSON.stringify(compiled(action)) !== JSON.stringify(reference(action))
      })
    expect(wrong).toEqual([])
  })

  test('and however often it names the same ones', () => {
    const policy = policyOf([{ any: Array.from({ length: 20 }, () => listed('places')) }, { not: listed('places') }], {
      places: platforms(0, 1_000),
    })
    const compiled = createEvaluator(policy)
    const clauses = (platform: string) =>
      compiled(act(['public'], platform) as never).violations.map(({ clause }) => clause)
    expect(platforms(990, 20).map(clauses)).toEqual(
      platforms(990, 20).map((_, index) => [index < 10 ? '1.not.first' : '1.not.second']),
    )
  })
})
