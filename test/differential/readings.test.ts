import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { arbitraryAction, type Shape } from '../support/arbitrary-action.js'
import { readings } from '../support/readings.js'
import { announce, seed } from '../support/seed.js'

const shapes: readonly Shape[] = ['full', 'sparse', 'mixed']
const assumptions = ['unknown', 'ordinary'] as const

/** Fast readings are compared on many acts, the engine on as many as the time allows. */
const runs = { compiled: 10_000, engine: 1_700 } as const

describe.each(Object.entries(runs))('%s agrees with the reference', (name, numRuns) => {
  test.each(shapes.flatMap((shape) => assumptions.map((assume) => [shape, assume] as const)))(
    'on %s acts, assuming %s',
    async (shape, assume) => {
      const reference = readings.reference(policy, { assume })
      const other = readings[name as keyof typeof runs](policy, { assume })
      await fc.assert(
        fc.asyncProperty(arbitraryAction(shape), async (action) => {
          expect(await other(action)).toEqual(reference(action))
        }),
        { numRuns, seed },
      )
      announce(`${name}: ${numRuns} ${shape} acts, assuming ${assume}`)
    },
  )
})
