import type { Policy } from '../../policy/policy.js'
import type { Variation } from './mutant.js'

/** Changes the head of a policy, its named conditions aside. */
export type HeadOperator = (policy: Policy) => readonly Variation<Policy>[]
