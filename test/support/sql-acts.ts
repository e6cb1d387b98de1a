import fc from 'fast-check'
import type { SocialAction } from '../../src/action/social-action.js'
import { anyShape } from './arbitrary-action.js'
import { seed } from './seed.js'

const size = 10_000

/** The rounds that every engine is compared on: 100,000 random acts in all. */
export const rounds = Array.from({ length: 10 }, (_, round) => ({
  round,
  assume: round % 3 === 2 ? ('ordinary' as const) : ('unknown' as const),
}))

/** The acts of a round, full, sparse and in between, each with an id of its own. */
export const actsOf = (round: number): readonly SocialAction[] =>
  fc
    .sample(anyShape, { numRuns: size, seed: seed + round })
    .map((act, index) => ({ ...act, id: `act-${round}-${index}` }))
