import { describe, expect, test } from 'vitest'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { policyFiles } from '../support/policy-files.js'
import { loaded, tinyFiles } from './tiny-policy.js'

const everyObject = (value: unknown, seen = new Set<object>()): ReadonlySet<object> => {
  if (typeof value === 'object' && value !== null && !seen.has(value)) {
    seen.add(value)
    for (const member of Object.values(value)) everyObject(member, seen)
  }
  return seen
}

describe.each([
  ['the bundled policy', policyFiles],
  ['the tiny policy', tinyFiles],
])('%s, loaded', (_name, fresh) => {
  test('is frozen all the way down, and so is its logic', () => {
    const policy = loaded(fresh())
    expect([...everyObject(policy)].filter((object) => !Object.isFrozen(object))).toEqual([])
    expect([...everyObject(compiledPolicyOf(policy))].filter((object) => !Object.isFrozen(object))).toEqual([])
  })

  test('shares nothing with its files and leaves them as they were', () => {
    const files = fresh()
    const text = JSON.stringify(files)
    const ours = everyObject(loaded(files))
    expect(JSON.stringify(files)).toBe(text)
    const theirs = everyObject(files)
    expect([...theirs].filter((object) => ours.has(object) || Object.isFrozen(object))).toEqual([])
  })
})
