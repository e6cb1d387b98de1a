import { expect, test } from 'vitest'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { loadPolicy } from '../../src/policy/load.js'
import { policyFiles } from '../support/policy-files.js'

const load = () => {
  const loaded = loadPolicy(policyFiles())
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2))
  return loaded.policy
}

test('src/policies/stokes-wood-primary/digest.json is fresh', async () => {
  await expect(`${JSON.stringify(load().digest)}\n`).toMatchFileSnapshot(
    '../../src/policies/stokes-wood-primary/digest.json',
  )
})

test('the bundled policy is what loadPolicy makes of its folder', () => {
  expect({ ...policy }).toStrictEqual({ ...load(), digest: policy.digest })
})

const unfrozen = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null
    ? [...(Object.isFrozen(value) ? [] : [value]), ...Object.values(value).flatMap(unfrozen)]
    : []

test('the bundled policy is frozen all the way down', () => {
  expect(unfrozen(policy)).toEqual([])
})
