import { type FactId, type FactValue, type FactValues, factIndex } from '../../action/facts.js'
import { accounts, roles, spaces, verbs } from '../../action/social-action.js'
import { FALSE, TRUE, type Truth } from '../../base/truth.js'
import type { Companion, CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition } from '../../logic/condition.js'
import { simplify } from '../../logic/simplify.js'
import { testsOfPolicy } from '../../logic/tests-of.js'
import { type Program, programOf } from './program.js'
import { testTruth } from './test-truth.js'
import { type Decision, decide, type Verdict } from './verdict.js'

/** The facts that are nearly always known and decide most rules: what a policy is specialised by. */
const dispatched: readonly FactId[] = ['verb', 'actor.roles', 'channel.account', 'channel.platform', 'channel.space']
const slots = {
  verb: factIndex.verb,
  roles: factIndex['actor.roles'],
  account: factIndex['channel.account'],
  platform: factIndex['channel.platform'],
  space: factIndex['channel.space'],
}

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

interface Numbering {
  /** How many numbers there are. */
  readonly count: number
  numberOf(value: FactValue | undefined): number
}

/** Numbers the values of a fact, with 0 for unknown and 1 for any value that no rule names. */
const numbering = (values: readonly FactValue[]): Numbering => {
  const numbers = new Map([...new Set(values)].map((value, index) => [value, index + 2]))
  return {
    count: numbers.size + 2,
    numberOf: (value) => (value === undefined ? 0 : (numbers.get(value) ?? 1)),
  }
}

/** One key for all acts that the dispatched facts do not tell apart. */
const keyMaker = (policy: CompiledPolicy): ((facts: FactValues) => number) => {
  const platforms = testsOfPolicy(policy)
    .filter(({ fact }) => fact === 'channel.platform')
    .flatMap(({ value }) => value)
  const parts = [
    [slots.verb, numbering(verbs)],
    [slots.account, numbering(accounts)],
    [slots.space, numbering(spaces)],
    [slots.platform, numbering(platforms)],
  ] as const
  const roleBits = new Map<string, number>(roles.map((role, index) => [role, 1 << index]))
  return (facts) => {
    let key = 0
    for (const role of facts[slots.roles] as readonly string[]) key |= roleBits.get(role) as number
    for (const [slot, { count, numberOf }] of parts) key = key * count + numberOf(facts[slot])
    return key
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
  const kept = new Map<number, Specialised>()
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
