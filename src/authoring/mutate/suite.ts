import type { Derivation } from '../../action/derive.js'
import type { FactValues } from '../../action/facts.js'
import { givenOf } from '../../action/given-of.js'
import { checkedFacts } from '../../api/checked-facts.js'
import { derivationOf } from '../../api/options.js'
import { TRUE } from '../../base/truth.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import { clauseOf, type ExpectedFinding } from '../cases/compare-case.js'
import { type List, lists } from '../cases/lists.js'
import type { NamedCase } from '../cases/parse-cases.js'
import { type Code, codeOf, programFor } from './decision.js'

/** What a case says of one clause beyond its list. */
export interface Pin {
  readonly list: List
  readonly entry: ExpectedFinding
}

/** A case with what the policy makes of it. */
export interface PreparedCase {
  readonly named: NamedCase
  readonly facts: FactValues
  readonly outOfScope: boolean
  /** By the clause's place in the policy; 0 where the act is out of scope and the clause does not hold there. */
  readonly codes: readonly Code[]
  /** By clause. */
  readonly pins: ReadonlyMap<string, Pin>
}

/** Cases prepared for asking, over and over, which of them notice a change of the policy. */
export interface Suite {
  readonly policy: CompiledPolicy
  readonly cases: readonly PreparedCase[]
}

export type Assume = 'unknown' | 'ordinary'

/** How facts are derived under a policy, by what is assumed. */
export const derivationsOf = (policy: CompiledPolicy): Readonly<Record<Assume, Derivation>> => ({
  unknown: derivationOf(policy, { assume: 'unknown' }),
  ordinary: derivationOf(policy, { assume: 'ordinary' }),
})

export const assumeOf = ({ case: { assume } }: NamedCase): Assume => assume ?? 'unknown'

/** The decisions that an evaluation is made of: out of scope, only paramount clauses have any. */
export const codesOf = ({ clauses }: CompiledPolicy, facts: FactValues, outOfScope: boolean): readonly Code[] =>
  clauses.map((clause) => (outOfScope && !clause.paramount ? 0 : codeOf(clause, facts)))

const pinsOf = ({ case: { expect } }: NamedCase): ReadonlyMap<string, Pin> =>
  new Map(
    lists.flatMap((list) =>
      (expect[list] ?? []).flatMap((entry: ExpectedFinding) =>
        typeof entry === 'string' ? [] : [[clauseOf(entry), { list, entry }] as const],
      ),
    ),
  )

/** Prepares cases of a policy that they all pass. */
export const prepareSuite = (policy: CompiledPolicy, cases: readonly NamedCase[]): Suite => {
  const derivations = derivationsOf(policy)
  return {
    policy,
    cases: cases.map((named) => {
      const facts = checkedFacts(givenOf(named.action), derivations[assumeOf(named)])
      const outOfScope = programFor(policy.outOfScope)(facts) === TRUE
      return { named, facts, outOfScope, codes: codesOf(policy, facts, outOfScope), pins: pinsOf(named) }
    }),
  }
}
