import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import type { Condition } from '../../../src/logic/condition.js'
import { enGB } from '../../../src/readings/english/phrases/en-GB.js'
import { wordingOf } from '../../../src/readings/english/wording.js'
import { proverFor } from '../../../src/readings/prove/prover.js'
import { loaded, tinyFiles } from '../../policy/tiny-policy.js'
import { arbitraryCondition } from '../../support/arbitrary-condition.js'
import { arbitraryMutation, mutated } from '../../support/mutate-condition.js'
import { ownFacts } from '../../support/own-facts.js'
import { announce, seed } from '../../support/seed.js'

const files = tinyFiles()
const compiled = compiledPolicyOf(loaded({ ...files, 'policy.json': { ...files['policy.json'], facts: ownFacts } }))
const wording = wordingOf(compiled, enGB)
const said = (condition: Condition) => JSON.stringify(wording.condition(condition, true))
const taken = (condition: Condition) => JSON.stringify(wording.circumstances(condition))

const differ = (a: Condition, b: Condition) => proverFor([a, b], compiled).tellApart(a, b) !== undefined

test('what is said in the same words means the same', () => {
  let same = 0
  fc.assert(
    fc.property(arbitraryCondition, arbitraryMutation, (condition, mutation) => {
      const other = mutated(condition, mutation)
      if (said(condition) !== said(other) && taken(condition) !== taken(other)) return
      same += 1
      expect(differ(condition, other)).toBe(false)
    }),
    { seed, numRuns: 2_000 },
  )
  expect(same).toBeGreaterThan(100)
  announce('conditions said in the same words')
})

test('the opposite of a condition is what its negation says', () => {
  fc.assert(
    fc.property(arbitraryCondition, (condition) => {
      const not: Condition = { kind: 'not', of: condition, source: '' }
      expect(wording.condition(condition, false)).toEqual(wording.condition(not, true))
      expect(wording.condition(not, false)).toEqual(wording.condition(condition, true))
    }),
    { seed, numRuns: 500 },
  )
})
