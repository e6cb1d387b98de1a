import { describe, expect, test } from 'vitest'
import { handbookOf } from '../../../src/authoring/handbook/handbook-of.js'
import { mutantsOf } from '../../../src/authoring/mutate/mutants-of.js'
import { createTrial } from '../../../src/authoring/mutate/try-mutant.js'
import type { Policy } from '../../../src/policy/policy.js'
import { loaded } from '../../policy/tiny-policy.js'
import { policyFiles, policyIds } from '../../support/policy-files.js'

/** What the rules make of a handbook; the lists of settings and of shared conditions repeat what stands there. */
const said = (policy: Policy): string =>
  JSON.stringify(handbookOf(policy).parts.filter(({ id }) => !['settings', 'shared-conditions'].includes(id)))

describe.each(policyIds)('the handbook of %s', (id) => {
  const files = policyFiles(id)
  const policy = loaded(files)
  const original = said(policy)
  const mutants = mutantsOf(policy, Object.keys(files))

  test('says something else of every mutant that is not the same policy in other words', () => {
    const same = mutants.filter((mutant) => said(mutant.policy()) === original)
    const trial = createTrial(policy, [])
    expect(same.map(trial).filter(({ verdict }) => verdict !== 'equivalent')).toEqual([])
    expect(same.length).toBeLessThan(mutants.length / 20)
  })
})
