import { type FactId, type FactValue, type FactValues, factIndex } from '../../action/facts.js'
import { FALSE, TRUE, type Truth } from '../../base/truth.js'
import type { Companion, CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition } from '../../logic/condition.js'
import { simplify } from '../../logic/simplify.js'
import { testsOfPolicy } from '../../logic/tests-of.js'
import { type Program, programOf } from './program.js'
import { testTruth } from './test-truth.js'
import { type Decision, decide, type Verdict } from './verdict.js'

/** The facts that are nearly always known and decide most rules: what a policy is specialised by. */
const dispatched: readonly FactId[] = [
  'verb', 'actor.roles', 'channel.account', 'channel.platform', 'channel.space',
]
const slots = dispatched.map((fact) => factIndex[fact])

/** Specialised programs kept at once; the bound only matters to hostile input. */
const mostKept = 20_000

interface Specialised {
  readonly outOfScope: Program
  readonly companions: readonly { readonly companion: Companion; readonly program: Program }[]
  readonly clauses: readonly { readonly clause: NormativeClause; readonly programs: readonly Program[] }[]
}

const isFalse = (condition: Condition): boolean => condition.kind === 'constant' && condition.truth === FALSE

const specialise = (policy: CompiledPolicy, facts: FactValues): Specialised => {
  const residue = (condition: Condition) =>
    simplify(condition, (test) => (dispatched.includes(test.fact) ? testTruth(test, facts) : undefined))
  return {
    outOfScope: programOf(residue(policy.outOfScope)),
    companions: policy.companions.map((companion) => ({ companion, program: programOf(residue(companion.condition)) })),
    clauses: policy.clauses.flatMap((clause) => {
      const residues = clause.norms.map(({ condition }) => residue(condition))
      return residues.every(isFalse) ? [] : [{ clause, programs: residues.map(programOf) }]
    }),
  }
}

/** One key for all acts that the dispatched facts do not tell apart: platforms no rule names are one. */
const keyMaker = (policy: CompiledPolicy): ((facts: FactValues) => string) => {
  const platforms = new Set<FactValue>(
    testsOfPolicy(policy).filter(({ fact }) => fact === 'channel.platform').flatMap(({ value }) => value),
  )
  const [verb, roles, account, platform, space] = slots as [number, number, number, number, number]
  return (facts) => {
    const where = facts[platform]
    const named = where === undefined ? '' : platforms.has(where) ? where : '*'
    return `${facts[verb]} ${facts[roles]} ${facts[account]} ${named} ${facts[space]}`
  }
}

const run = ({ outOfScope, companions, clauses }: Specialised, facts: FactValues): Verdict => {
  const decisions: Decision[] = []
  for (const { clause, programs } of clauses) {
    if (programs.length === 1) {
      const truth = (programs[0] as Program)(facts)
      if (truth !== FALSE) decisions.push({ clause, norm: clause.norms[0] as Decision['norm'], truth })
    } else {
      const truths: Truth[] = programs.map((program) => program(facts))
      decisions.push(...decide(clause, truths))
    }
  }
  return {
    outOfScope: outOfScope(facts) === TRUE,
    companions: companions.filter(({ program }) => program(facts) === TRUE).map(({ companion }) => companion),
    decisions,
  }
}

/**
 * The fast verdict: closures, specialised by partial evaluation on the dispatched facts and kept.
 * Held to the reference by test/conformance and test/differential.
 */
export const compiledVerdict = (policy: CompiledPolicy): ((facts: FactValues) => Verdict) => {
  const keyOf = keyMaker(policy)
  const kept = new Map<string, Specialised>()
  return (facts) => {
    const key = keyOf(facts)
    let specialised = kept.get(key)
    if (specialised === undefined) {
      if (kept.size >= mostKept) kept.clear()
      specialised = specialise(policy, facts)
      kept.set(key, specialised)
    }
    return run(specialised, facts)
  }
}
