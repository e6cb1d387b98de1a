import { compiledPolicyOf } from '../../api/compiled-policies.js'
import type { Policy } from '../../policy/policy.js'
import type { NamedCase } from '../cases/parse-cases.js'
import { changeOf } from './compile-mutant.js'
import type { CompiledChange } from './compiled-change.js'
import { decideMore } from './decide-more.js'
import { killingCase } from './killing-case.js'
import type { Mutant } from './mutant.js'
import type { MutantResult, Verdict } from './mutation.js'
import { noticesLists, noticesPins } from './notices.js'
import { type PreparedCase, prepareSuite, type Suite } from './suite.js'
import { tellApart } from './tell-apart.js'

/** Tries one mutant. */
export type Trial = (mutant: Mutant) => MutantResult

const sectionsOf = ({ before, clauses }: CompiledChange): ReadonlySet<string> =>
  new Set((clauses.length > 0 ? clauses.map((change) => change.before) : before.clauses).map(({ section }) => section))

/** The cases of the sections concerned first: one of them is the likeliest to fail. */
const likeliestFirst = ({ cases }: Suite, change: CompiledChange): readonly PreparedCase[] => {
  const sections = sectionsOf(change)
  const isNear = ({ named }: PreparedCase) => sections.has(named.section)
  return [...cases.filter(isNear), ...cases.filter((prepared) => !isNear(prepared))]
}

/** The section that a difference is about: the clause's own or, of the scope, the first that says what is in it. */
const sectionOf = ({ sections }: Policy, [clause]: readonly string[]): string =>
  (
    sections.find(({ clauses }) =>
      clauses.some(({ id, kind }) => (clause === undefined ? kind === 'scope' : id === clause)),
    ) ?? (sections[0] as Policy['sections'][number])
  ).section

const changesNothing = ({ clauses, scope, order }: CompiledChange): boolean => clauses.length === 0 && !scope && !order

const killerOf = (suite: Suite, change: CompiledChange): PreparedCase | undefined => {
  const cases = likeliestFirst(suite, change)
  return (
    cases.find((prepared) => noticesLists(change, prepared)) ?? cases.find((prepared) => noticesPins(change, prepared))
  )
}

/** A mutant without its policy: plain data. */
const plain = ({ policy: _policy, ...rest }: Mutant): Omit<Mutant, 'policy'> => rest

const verdictOn = (mutant: Mutant, policy: Policy, suite: Suite): Verdict => {
  const change = changeOf(policy, mutant)
  if (changesNothing(change)) return { verdict: 'equivalent' }
  const killer = killerOf(suite, change)
  if (killer) return { verdict: 'killed', by: { file: killer.named.file, pointer: killer.named.pointer } }
  const difference = tellApart(change)
  if (difference === undefined) return { verdict: 'equivalent' }
  return {
    verdict: 'survived',
    case: killingCase(policy, mutant, change, decideMore(change, difference)),
    section: sectionOf(policy, difference.clauses),
  }
}

/**
 * Tries mutants of a policy on cases that all pass: each comes to the same whatever others are tried.
 *
 * @throws RangeError where a proof does not hold: a fault of clausewise
 */
export const createTrial = (policy: Policy, cases: readonly NamedCase[]): Trial => {
  const suite = prepareSuite(compiledPolicyOf(policy), cases)
  return (mutant) => ({ ...plain(mutant), ...verdictOn(mutant, policy, suite) })
}
