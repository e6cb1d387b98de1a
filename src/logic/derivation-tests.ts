import { standInPositions } from '../action/derive.js'
import { type FactId, facts } from '../action/facts.js'
import { once } from '../base/once.js'
import type { CompiledPolicy } from './compiled-policy.js'
import type { Test } from './condition.js'

const holds = (fact: FactId, value: readonly string[]): Test => ({
  kind: 'test',
  fact,
  comparison: 'intersects',
  value,
  presumed: false,
  operator: 'someFact:in',
  source: '',
})

/** The comparisons that the derived facts make of their inputs under a policy's settings. */
export const derivationTests = once((policy: Pick<CompiledPolicy, 'accountManagers'>) => ({
  standIn: holds('actor.positions', standInPositions(policy.accountManagers)),
  someReference: holds('content.refersTo', (facts['content.refersTo'] as { values: readonly string[] }).values),
}))
