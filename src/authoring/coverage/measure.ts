import type { Policy } from '../../policy/policy.js'
import type { NamedCase } from '../cases/parse-cases.js'
import type { AssumedWitness } from '../ready-made-case.js'
import { createCoverer } from './covered.js'
import { type Obligation, obligationsOf } from './obligations.js'
import { createWitnesser } from './witnesses-for.js'

/** What cases cover of a policy, by the ids of the obligations. */
export interface Measured {
  /** The first case that meets each. */
  readonly metBy: ReadonlyMap<number, NamedCase>
  /** Those that no case meets, with an act that would. What is in neither, no act can meet. */
  readonly gaps: ReadonlyMap<number, AssumedWitness>
}

const coveredBy = (policy: Policy, cases: readonly NamedCase[]): ReadonlyMap<number, NamedCase> => {
  const obligationsMet = createCoverer(policy)
  const metBy = new Map<number, NamedCase>()
  for (const one of cases)
    for (const id of obligationsMet({ action: one.action, assume: one.case.assume ?? 'unknown' }))
      if (!metBy.has(id)) metBy.set(id, one)
  return metBy
}

/** Measures cases in their order. */
export const measure = (policy: Policy, cases: readonly NamedCase[]): Measured => {
  const metBy = coveredBy(policy, cases)
  const witnessOf = createWitnesser(policy)
  const gapOf = (obligation: Obligation): readonly (readonly [number, AssumedWitness])[] => {
    const witness = metBy.has(obligation.id) ? undefined : witnessOf(obligation)
    return witness === undefined ? [] : [[obligation.id, witness]]
  }
  return { metBy, gaps: new Map(obligationsOf(policy).flatMap(gapOf)) }
}
