import { standInPositions } from '../action/derive.js'
import { type BuiltInFactId, builtIn } from '../action/facts.js'
import { once } from '../base/once.js'
import type { CompiledPolicy } from './compiled-policy.js'
import type { Test } from './condition.js'

const holds = (fact: BuiltInFactId, value: readonly string[]): Test => ({
  kind: 'test',
  fact,
  slot: builtIn[fact].slot,
  comparison: 'intersects',
  value,
  presumed: false,
  operator: 'someFact:in',
  source: '',
})

/** The comparisons that the derived facts make of their inputs under a policy's settings. */
export const derivationTests = once((policy: Pick<CompiledPolicy, 'accountManagers'>) => ({
  standIn: holds('actor.positions', standInPositions(policy.accountManagers)),
  someReference: holds('content.refersTo', (builtIn['content.refersTo'] as { values: readonly string[] }).values),
}))
