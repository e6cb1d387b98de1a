import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAct } from '../support/arbitrary-action.js'
import { arbitraryPolicy } from '../support/arbitrary-policy.js'
import { readings } from '../support/readings.js'
import { announce, seed } from '../support/seed.js'

const numRuns = 1_500

test('all readings agree on random policies', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPolicy, fc.array(anyAct, { minLength: 3, maxLength: 3 }), async (policy, actions) => {
      const reference = readings.reference(policy)
      const compiled = readings.compiled(policy)
      const engine = readings.engine(policy)
      for (const action of actions) {
        const wanted = reference(action)
        expect(compiled(action)).toEqual(wanted)
        expect(await engine(action)).toEqual(wanted)
      }
    }),
    { numRuns, seed },
  )
  announce(`${numRuns} random policies, 3 acts each`)
})
