import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { arbitraryAction, type Shape } from '../support/arbitrary-action.js'
import { readings } from '../support/readings.js'
import { announce, seed } from '../support/seed.js'

const shapes: readonly Shape[] = ['full', 'sparse', 'mixed']
const assumptions = ['unknown', 'ordinary'] as const

const numRuns = 10_000

/**
 * The engine takes ten times as long as both others: it is given one act in so many, with either assumption in turn, and
 * compared with what the reference was found to agree with.
 */
const engineSample = 6

/** As `toEqual`, which takes as long as the evaluations do. */
const expectSame = (found: Evaluation, wanted: Evaluation): void => {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted)
}

describe.each(shapes)('on %s acts', (shape) => {
  test('the compiled reading agrees with the reference, and the engine with both', { timeout: 600_000 }, async () => {
    const judges = assumptions.map((assume) => ({
      reference: readings.reference(policy, { assume }),
      compiled: readings.compiled(policy, { assume }),
      engine: readings.engine(policy, { assume }),
    }))
    let [count, engines] = [0, 0]
    const compare = async (action: SocialAction): Promise<void> => {
      const inTurn = count % engineSample === 0 ? judges[engines % judges.length] : undefined
      count += 1
      for (const judge of judges) {
        const found = judge.compiled(action)
        expectSame(found, judge.reference(action))
        if (judge !== inTurn) continue
        expectSame(await judge.engine(action), found)
        engines += 1
      }
    }
    await fc.assert(fc.asyncProperty(arbitraryAction(shape), compare), { numRuns, seed })
    expect(engines).toBeGreaterThanOrEqual(numRuns / engineSample)
    announce(`${count} ${shape} acts with both assumptions, ${engines} of them through the engine with one`)
  })
})
