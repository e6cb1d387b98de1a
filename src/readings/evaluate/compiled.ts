import { builtIn, type FactId, type FactValue, type FactValues } from '../../action/facts.js'
import { accounts, roles, spaces, verbs } from '../../action/social-action.js'
import { once } from '../../base/once.js'
import { FALSE, TRUE, UNKNOWN } from '../../base/truth.js'
import type { Companion, CompiledPolicy, Norm, NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition, Test } from '../../logic/condition.js'
import { simplify } from '../../logic/simplify.js'
import { testsOf, testsOfPolicy } from '../../logic/tests-of.js'
import { type Program, programOf } from './program.js'
import { remembered } from './remember.js'
import { testTruth, truthsOf } from './test-truth.js'
import type { Decision, Verdict } from './verdict.js'

/** The facts that are nearly always known and decide most rules: what a policy is specialised by. */
const dispatched: readonly FactId[] = ['verb', 'actor.roles', 'channel.account', 'channel.platform', 'channel.space']
const slots = {
  verb: builtIn.verb.slot,
  roles: builtIn['actor.roles'].slot,
  account: builtIn['channel.account'].slot,
  platform: builtIn['channel.platform'].slot,
  space: builtIn['channel.space'].slot,
}

/** Specialised programs kept at once; the bound only matters to hostile input. */
const mostKept = 20_000

interface LiveNorm {
  readonly norm: Norm
  readonly program: Program
}

type Decide = (facts: FactValues) => Decision | undefined

/** What is left of a policy for some values of the dispatched facts: only what can still hold. */
interface Specialised {
  readonly outOfScope: Program | undefined
  readonly companions: readonly { readonly companion: Companion; readonly program: Program }[]
  readonly clauses: readonly Decide[]
}

const dispatchedTestsOf = once((condition: Condition): readonly Test[] =>
  testsOf(condition).filter(({ fact }) => dispatched.includes(fact)),
)

/** What is left of a condition; one program serves all acts that it cannot tell apart by the dispatched facts. */
const residueOf = remembered(
  (condition: Condition, facts: FactValues) => truthsOf(dispatchedTestsOf(condition), facts),
  (condition, facts): { readonly program?: Program } => {
    const residue = simplify(condition, (test) => (dispatched.includes(test.fact) ? testTruth(test, facts) : undefined))
    return residue.kind === 'constant' && residue.truth === FALSE ? {} : { program: programOf(residue) }
  },
)

const live = (condition: Condition, facts: FactValues): Program | undefined => residueOf(condition, facts).program

/** The first norm that holds speaks for its clause, or else the first that is open. */
const decideBy =
  (clause: NormativeClause, norms: readonly LiveNorm[]): Decide =>
  (facts) => {
    let open: Norm | undefined
    for (let index = 0; index < norms.length; index += 1) {
      const { norm, program } = norms[index] as LiveNorm
      const truth = program(facts)
      if (truth === TRUE) return { clause, norm, truth }
      if (truth === UNKNOWN) open ??= norm
    }
    return open && { clause, norm: open, truth: UNKNOWN }
  }

/** What is left of a clause; remembered with it, so that policies that have it in common share that, too. */
const residueOfClause = remembered(
  ({ norms }: NormativeClause, facts: FactValues) =>
    norms.map(({ condition }) => truthsOf(dispatchedTestsOf(condition), facts)).join(),
  (clause, facts): { readonly decide?: Decide } => {
    const norms = clause.norms.flatMap((norm) => {
      const program = live(norm.condition, facts)
      return program ? [{ norm, program }] : []
    })
    return norms.length === 0 ? {} : { decide: decideBy(clause, norms) }
  },
)

const specialise = (policy: CompiledPolicy, facts: FactValues): Specialised => ({
  outOfScope: live(policy.outOfScope, facts),
  companions: policy.companions.flatMap((companion) => {
    const program = live(companion.condition, facts)
    return program ? [{ companion, program }] : []
  }),
  clauses: policy.clauses.flatMap((clause) => residueOfClause(clause, facts).decide ?? []),
})

/** One key for all acts that the dispatched facts do not tell apart: 0 is unknown, 1 a value that no rule names. */
const keyMaker = (policy: CompiledPolicy): ((facts: FactValues) => number) => {
  const platforms: readonly FactValue[] = testsOfPolicy(policy)
    .filter(({ fact }) => fact === 'channel.platform')
    .flatMap(({ value }) => value)
  const parts: readonly { readonly slot: number; readonly values: readonly FactValue[] }[] = [
    { slot: slots.verb, values: verbs },
    { slot: slots.account, values: accounts },
    { slot: slots.space, values: spaces },
    { slot: slots.platform, values: [...new Set(platforms)] },
  ]
  return (facts) => {
    let key = 0
    for (const role of facts[slots.roles] as readonly (typeof roles)[number][]) key |= 1 << roles.indexOf(role)
    for (let index = 0; index < parts.length; index += 1) {
      const { slot, values } = parts[index] as (typeof parts)[number]
      const value = facts[slot]
      key = key * (values.length + 2) + (value === undefined ? 0 : values.indexOf(value) + 2)
    }
    return key
  }
}

const none: readonly Companion[] = Object.freeze([])

const run = ({ outOfScope, companions, clauses }: Specialised, facts: FactValues): Verdict => {
  const decisions: Decision[] = []
  for (let index = 0; index < clauses.length; index += 1) {
    const decision = (clauses[index] as Decide)(facts)
    if (decision !== undefined) decisions.push(decision)
  }
  return {
    outOfScope: outOfScope !== undefined && outOfScope(facts) === TRUE,
    companions:
      companions.length === 0
        ? none
        : companions.filter(({ program }) => program(facts) === TRUE).map(({ companion }) => companion),
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
