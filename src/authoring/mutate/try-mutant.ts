import { compiledPolicyOf } from '../../api/compiled-policies.js'
import type { Case } from '../../policy/case.js'
import type { Policy } from '../../policy/policy.js'
import type { NamedCase } from '../cases/parse-cases.js'
import { changeOf } from './compile-mutant.js'
import type { CompiledChange } from './compiled-change.js'
import { killingCase } from './killing-case.js'
import type { Mutant } from './mutant.js'
import { noticesLists, noticesPins } from './notices.js'
import { type PreparedCase, prepareSuite, type Suite } from './suite.js'
import { tellApart } from './tell-apart.js'

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

const sectionsOf = ({ before, clauses }: CompiledChange): ReadonlySet<string> =>
  new Set((clauses.length > 0 ? clauses.map((change) => change.before) : before.clauses).map(({ section }) => section))

/** The cases of the sections concerned first: one of them is the likeliest to fail. */
const likeliestFirst = ({ cases }: Suite, change: CompiledChange): readonly PreparedCase[] => {
  const sections = sectionsOf(change)
  const isNear = ({ named }: PreparedCase) => sections.has(named.section)
  return [...cases.filter(isNear), ...cases.filter((prepared) => !isNear(prepared))]
}

const changesNothing = ({ clauses, scope, order }: CompiledChange): boolean => clauses.length === 0 && !scope && !order

const killerOf = (suite: Suite, change: CompiledChange): PreparedCase | undefined => {
  const cases = likeliestFirst(suite, change)
  return (
    cases.find((prepared) => noticesLists(change, prepared)) ?? cases.find((prepared) => noticesPins(change, prepared))
  )
}

/** The section of the first clause that a case expects with more than its name, or of the first clause changed. */
const sectionOf = (change: CompiledChange): string => [...sectionsOf(change)][0] as string

/**
 * Tries mutants of a policy on cases that all pass.
 *
 * @throws RangeError where a proof does not hold: a fault of clausewise
 */
export const createTrial = (policy: Policy, cases: readonly NamedCase[]): ((mutant: Mutant) => Verdict) => {
  const suite = prepareSuite(compiledPolicyOf(policy), cases)
  return (mutant) => {
    const change = changeOf(policy, mutant)
    if (changesNothing(change)) return { verdict: 'equivalent' }
    const killer = killerOf(suite, change)
    if (killer) return { verdict: 'killed', by: { file: killer.named.file, pointer: killer.named.pointer } }
    const difference = tellApart(change)
    return difference === undefined
      ? { verdict: 'equivalent' }
      : {
          verdict: 'survived',
          case: killingCase(policy, mutant, change, difference),
          section: sectionOf(change),
        }
  }
}
