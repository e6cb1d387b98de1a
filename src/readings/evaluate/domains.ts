import type { FactId, FactValue } from '../../action/facts.js'
import { once } from '../../base/once.js'
import { comparisons } from '../../logic/compare.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Test } from '../../logic/condition.js'
import { derivationTests } from '../../logic/derivation-tests.js'
import { domainOf } from '../../logic/domain.js'
import { testsOfPolicy } from '../../logic/tests-of.js'

/** The cells of every fact under one policy. */
export interface Domains {
  /** The cells in which a comparison holds, without the lowest ("stays unknown"). */
  cellsWhere(test: Pick<Test, 'fact' | 'comparison' | 'value'>): bigint
  /** All cells of a fact but the lowest. */
  everyCell(fact: FactId): bigint
}

const build = (policy: CompiledPolicy): Domains => {
  const tests = [...testsOfPolicy(policy), ...Object.values(derivationTests(policy))]
  const values = new Map<FactId, readonly FactValue[]>(
    Array.from(policy.catalogue.facts.values(), (fact) => [
      fact.id,
      domainOf(
        fact,
        tests.filter((test) => test.fact === fact.id),
      ),
    ]),
  )
  const valuesOf = (fact: FactId) => values.get(fact) ?? []
  return {
    cellsWhere: ({ fact, comparison, value }) =>
      valuesOf(fact).reduce<bigint>(
        (cells, candidate, index) =>
          comparisons[comparison](candidate, value) ? cells | (2n << BigInt(index)) : cells,
        0n,
      ),
    everyCell: (fact) => (2n << BigInt(valuesOf(fact).length)) - 2n,
  }
}

/** The domains of a policy, made once. */
export const domainsOf = once(build)
