import type { Case } from '../../policy/case.js'
import type { NamedCase } from '../cases/parse-cases.js'
import type { Mutant } from './mutant.js'
import { type OperatorName, operatorNames } from './operators.js'

/** What became of a mutant. */
export type Verdict =
  | {
      readonly verdict: 'killed'
      /** A case that fails: its file and JSON Pointer. */
      readonly by: Pick<NamedCase, 'file' | 'pointer'>
    }
  /** No action shows the change. */
  | { readonly verdict: 'equivalent' }
  | {
      readonly verdict: 'survived'
      /** Would kill it. */
      readonly case: Case
      /** The section that the case is about. */
      readonly section: string
    }

/** A mutant as plain data, with what became of it. */
export type MutantResult = Omit<Mutant, 'policy'> & Verdict

/** A change that the cases do not notice, with a case that does. */
export type Survivor = Extract<MutantResult, { verdict: 'survived' }>

/** How many mutants came to what. */
export interface Counts {
  readonly killed: number
  readonly equivalent: number
  readonly survived: number
}

/** What became of the mutants of a policy. */
export interface Mutation extends Counts {
  readonly total: number
  /** The share of those killed among those that are not equivalent, from 0 to 1; 1 where there are none. */
  readonly score: number
  /** By kind of change; those that made no mutant are left out. */
  readonly operators: Readonly<Partial<Record<OperatorName, Counts>>>
  /** By clause and, in `policy.json`, by named condition, parameter and duration: `policy.json#/conditions/staff`. */
  readonly places: Readonly<Record<string, Counts>>
  /** In the order of the mutants. */
  readonly results: readonly MutantResult[]
}

const count = (results: readonly MutantResult[]): Counts => {
  const of = (wanted: MutantResult['verdict']) => results.filter(({ verdict }) => verdict === wanted).length
  return { killed: of('killed'), equivalent: of('equivalent'), survived: of('survived') }
}

/** The clause that a mutant changes, or the part of `policy.json`. */
const placeOf = ({ clause, file, path }: MutantResult): string =>
  clause ?? `${file}#${path.split('/').slice(0, 3).join('/')}`

const countBy = <Key extends string>(
  results: readonly MutantResult[],
  keys: readonly Key[],
  keyOf: (result: MutantResult) => Key,
): Readonly<Record<Key, Counts>> => {
  const groups = new Map<Key, MutantResult[]>()
  for (const result of results) groups.set(keyOf(result), [...(groups.get(keyOf(result)) ?? []), result])
  return Object.fromEntries(
    keys.flatMap((key) => {
      const group = groups.get(key)
      return group === undefined ? [] : [[key, count(group)]]
    }),
  ) as Record<Key, Counts>
}

/** Counts what became of mutants. */
export const summariseMutation = (results: readonly MutantResult[]): Mutation => {
  const counts = count(results)
  const decided = counts.killed + counts.survived
  return {
    total: results.length,
    ...counts,
    score: decided === 0 ? 1 : counts.killed / decided,
    operators: countBy(results, operatorNames, ({ operator }) => operator),
    places: countBy(results, [...new Set(results.map(placeOf))], placeOf),
    results,
  }
}
