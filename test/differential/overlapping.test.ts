import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { anyShape } from '../support/arbitrary-action.js'
import { readings } from '../support/readings.js'
import { announce, seed } from '../support/seed.js'

test('the engine gives the same evaluations when calls overlap', async () => {
  const actions = fc.sample(anyShape, { numRuns: 200, seed })
  const evaluate = readings.engine(policy)
  const reference = readings.reference(policy)
  const overlapping = await Promise.all(
    actions.map(async (action, index) => {
      for (let turn = 0; turn < index % 7; turn += 1) await Promise.resolve()
      return evaluate(action)
    }),
  )
  expect(overlapping).toEqual(actions.map(reference))
  announce(`${actions.length} overlapping runs`)
})
