import { catalogueOf } from '../action/catalogue.js'
import { deepFreeze } from '../base/freeze.js'
import { constant } from '../logic/build.js'
import type { CompiledPolicy } from '../logic/compiled-policy.js'
import { parameterOf } from '../policy/parameter.js'
import type { Policy } from '../policy/policy.js'
import { applyProcedures } from './apply-procedures.js'
import type { Draft, Pass } from './draft.js'
import { lowerClauses } from './lower-clauses.js'
import { lowerScope } from './lower-scope.js'
import { orderClauses } from './order-clauses.js'

/** The whole compiler. */
export const passes: Readonly<Record<string, Pass>> = { lowerClauses, lowerScope, applyProcedures, orderClauses }

const durationsOf = (policy: Policy): CompiledPolicy['durations'] =>
  Object.fromEntries(
    Object.entries(policy.durations).map(([promptness, { hours = 0, minutes = 0 }]) => [
      promptness,
      (hours * 60 + minutes) * 60_000,
    ]),
  )

/**
 * A policy as logic. A loaded policy has passed every check, so this cannot fail.
 *
 * @param share puts what is kept elsewhere in the place of what is the same here, before all is frozen
 */
export const compilePolicy = (
  policy: Policy,
  share: (compiled: CompiledPolicy) => CompiledPolicy = (compiled) => compiled,
): CompiledPolicy => {
  const start: Draft = { policy, clauses: [], outOfScope: constant(0), companions: [] }
  const { clauses, outOfScope, companions } = Object.values(passes).reduce((draft, pass) => pass(draft), start)
  const compiled = {
    identity: { id: policy.id, version: policy.version, digest: policy.digest },
    accountManagers: (parameterOf(policy, 'parameters.accountManagers') ?? []) as readonly string[],
    ownChildExemption: parameterOf(policy, 'parameters.ownChildExemption') === true,
    catalogue: catalogueOf(policy.facts),
    durations: durationsOf(policy),
    clauses,
    outOfScope,
    companions,
  }
  return deepFreeze(share(compiled))
}
