import type { FactId, FactValue } from '../../action/facts.js'
import { once } from '../../base/once.js'
import { comparisons, isOrdering, ordinal } from '../../logic/compare.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Test } from '../../logic/condition.js'
import { derivationTests } from '../../logic/derivation-tests.js'
import { domainOf } from '../../logic/domain.js'
import { testsOfPolicy } from '../../logic/tests-of.js'

type CellTest = Pick<Test, 'fact' | 'comparison' | 'value'>

/** The cells of every fact under one policy. */
export interface Domains {
  /** The cells in which a comparison holds, without the lowest ("stays unknown"). */
  cellsWhere(test: CellTest): bigint
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
  const numbers = new Map(
    Array.from(policy.catalogue.facts.values())
      .filter(({ type }) => type === 'integer' || type === 'instant' || type === 'time')
      .map(({ id }) => [id, (values.get(id) ?? []).map(ordinal)]),
  )
  const valuesOf = (fact: FactId) => values.get(fact) ?? []
  const cellsWhere = ({ fact, comparison, value }: CellTest): bigint => {
    // As numbers, which are read once: a policy may have thousands of instants.
    const [candidates, wanted] = isOrdering(comparison)
      ? [numbers.get(fact) ?? [], ordinal(value)]
      : [valuesOf(fact), value]
    const bits = candidates.map((candidate) => (comparisons[comparison](candidate, wanted) ? '1' : '0'))
    return BigInt(`0b${bits.reverse().join('')}0`)
  }
  return {
    cellsWhere: once(cellsWhere),
    everyCell: (fact) => (2n << BigInt(valuesOf(fact).length)) - 2n,
  }
}

/** The domains of a policy, made once. */
export const domainsOf = once(build)
