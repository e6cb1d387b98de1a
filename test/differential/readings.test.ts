import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { arbitraryAction, type Shape } from '../support/arbitrary-action.js'
import { readings } from '../support/readings.js'
import { referenceBeside } from '../support/reference-beside.js'
import { announce, seed } from '../support/seed.js'

const shapes: readonly Shape[] = ['full', 'sparse', 'mixed']
const assumptions = ['unknown', 'ordinary'] as const

const numRuns = 10_000

/**
 * Of one act in so many all is compared that the reference works out. Of the others, truths, reasons and order are, and
 * what is missing wherever a list is new: the fast reading gives the same list to all acts that end at one place of a
 * diagram, so this compares every list it has, and the sample whether acts end where they should.
 */
const sample = 10

/** The engine, which is slow, is given one act in so many. */
const engineSample = 6

/** As `toEqual`, which takes as long as the evaluations do. */
const expectSame = (found: Evaluation, wanted: Evaluation): void => {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted)
}

describe.each(shapes)('on %s acts', (shape) => {
  test('the compiled reading agrees with the reference, and the engine with both', { timeout: 600_000 }, async () => {
    const judges = assumptions.map((assume) => ({
      reference: referenceBeside(policy, { assume }),
      compiled: readings.compiled(policy, { assume }),
      engine: readings.engine(policy, { assume }),
    }))
    let [count, engines] = [0, 0]
    const compare = async (action: SocialAction): Promise<void> => {
      const [isSampled, isForEngine] = [count % sample === 0, count % engineSample === 0]
      count += 1
      for (const { reference, compiled, engine } of judges) {
        const found = compiled(action)
        expectSame(found, reference(action, found, isSampled))
        if (isForEngine) expectSame(await engine(action), found)
      }
      if (isForEngine) engines += 1
    }
    await fc.assert(fc.asyncProperty(arbitraryAction(shape), compare), { numRuns, seed })
    expect(engines).toBeGreaterThanOrEqual(numRuns / engineSample)
    announce(`${count} ${shape} acts, ${engines} of them through the engine, each with both assumptions`)
  })
})
