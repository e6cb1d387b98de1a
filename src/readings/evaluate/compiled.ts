import type { FactValues } from '../../action/facts.js'
import { once } from '../../base/once.js'
import { FALSE, TRUE, UNKNOWN } from '../../base/truth.js'
import type { Companion, CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition, Test } from '../../logic/condition.js'
import { simplify } from '../../logic/simplify.js'
import { testsOf } from '../../logic/tests-of.js'
import { dispatched, keyMaker } from './dispatch.js'
import { type Program, programOf } from './program.js'
import { remembered } from './remember.js'
import { testTruth, truthsOf } from './test-truth.js'
import { triggersOf, type Wake, wakeOf } from './triggers.js'
import type { Decision, Verdict } from './verdict.js'

/** Specialised programs kept at once; the bound only matters to hostile input. */
const mostKept = 20_000

interface LiveNorm {
  readonly program: Program
  readonly holds: Decision
  readonly open: Decision
}

/** What is left of a clause. */
interface LiveClause {
  readonly norms: readonly LiveNorm[]
  readonly triggers: ReturnType<typeof triggersOf>
}

/** What is left of a policy for some values of the dispatched facts: only what can still hold. */
interface Specialised {
  readonly outOfScope: Program | undefined
  readonly companions: readonly { readonly companion: Companion; readonly program: Program }[]
  readonly clauses: readonly LiveClause[]
  readonly wake: Wake
  readonly marks: Uint8Array
}

const dispatchedTestsOf = once((condition: Condition): readonly Test[] =>
  testsOf(condition).filter(({ fact }) => dispatched.has(fact)),
)

/** A residue as a program, one for all that come out the same: what is shared is in the processor's cache. */
interface Live {
  readonly residue: Condition
  readonly program: Program
}

const livesOf = once((_whole: Condition) => new Map<string, Live>())

const liveOf = (whole: Condition, residue: Condition): Live => {
  const lives = livesOf(whole)
  const text = JSON.stringify(residue)
  const found = lives.get(text) ?? { residue, program: programOf(residue) }
  lives.set(text, found)
  return found
}

/** What is left of a condition; one residue serves all acts that it cannot tell apart by the dispatched facts. */
const residueOf = remembered(
  (condition: Condition, facts: FactValues) => truthsOf(dispatchedTestsOf(condition), facts),
  (condition, facts): { readonly live?: Live } => {
    const residue = simplify(condition, (test) => (dispatched.has(test.fact) ? testTruth(test, facts) : undefined))
    return residue.kind === 'constant' && residue.truth === FALSE ? {} : { live: liveOf(condition, residue) }
  },
)

/** The first norm that holds speaks for its clause, or else the first that is open. */
const decide = (norms: readonly LiveNorm[], facts: FactValues): Decision | undefined => {
  let undecided: Decision | undefined
  for (let index = 0; index < norms.length; index += 1) {
    const { program, holds, open } = norms[index] as LiveNorm
    const truth = program(facts)
    if (truth === TRUE) return holds
    if (truth === UNKNOWN) undecided ??= open
  }
  return undecided
}

const liveNorms = (clause: NormativeClause, facts: FactValues) =>
  clause.norms.flatMap((norm) => {
    const { live } = residueOf(norm.condition, facts)
    return live ? [{ norm, live }] : []
  })

/** What is left of every condition: equal for acts that are specialised alike. */
const signatureOf = (policy: CompiledPolicy, facts: FactValues, numberOf: (live: Live) => number): string =>
  [
    policy.outOfScope,
    ...policy.companions.map(({ condition }) => condition),
    ...policy.clauses.flatMap(({ norms }) => norms.map(({ condition }) => condition)),
  ]
    .map((condition) => {
      const { live } = residueOf(condition, facts)
      return live ? numberOf(live) : ''
    })
    .join()

const specialise = (policy: CompiledPolicy, facts: FactValues): Specialised => {
  const clauses = policy.clauses.flatMap((clause): readonly LiveClause[] => {
    const norms = liveNorms(clause, facts)
    if (norms.length === 0) return []
    const residue: Condition = { kind: 'any', of: norms.map(({ live }) => live.residue), source: '' }
    return [
      {
        norms: norms.map(({ norm, live: { program } }) => ({
          program,
          holds: { clause, norm, truth: TRUE },
          open: { clause, norm, truth: UNKNOWN },
        })),
        triggers: triggersOf(residue, policy.catalogue),
      },
    ]
  })
  return {
    outOfScope: residueOf(policy.outOfScope, facts).live?.program,
    companions: policy.companions.flatMap((companion) => {
      const { live } = residueOf(companion.condition, facts)
      return live ? [{ companion, program: live.program }] : []
    }),
    clauses,
    wake: wakeOf(clauses.map(({ triggers }) => triggers)),
    marks: new Uint8Array(clauses.length),
  }
}

const nobody: readonly Companion[] = Object.freeze([])
const nothing: readonly Decision[] = Object.freeze([])

/** The clauses that were woken, in order; each goes back to sleep. */
const decisionsOf = ({ clauses, wake, marks }: Specialised, facts: FactValues): readonly Decision[] => {
  if (!wake.mark(facts, marks)) return nothing
  let decisions: Decision[] | undefined
  for (let index = 0; index < marks.length; index += 1) {
    if (marks[index] === 0) continue
    marks[index] = 0
    const decision = decide((clauses[index] as LiveClause).norms, facts)
    if (decision === undefined) continue
    if (decisions === undefined) decisions = [decision]
    else decisions.push(decision)
  }
  return decisions ?? nothing
}

const run = (specialised: Specialised, facts: FactValues): Verdict => {
  const { outOfScope, companions } = specialised
  const decisions = decisionsOf(specialised, facts)
  return {
    outOfScope: outOfScope !== undefined && outOfScope(facts) === TRUE,
    companions:
      companions.length === 0 || decisions.length === 0
        ? nobody
        : companions.filter(({ program }) => program(facts) === TRUE).map(({ companion }) => companion),
    decisions,
  }
}

/**
 * The fast verdict: closures, specialised by partial evaluation on the dispatched facts and kept, each run only where
 * an act pulls one of its triggers. Held to the reference by test/conformance and test/differential.
 */
export const compiledVerdict = (policy: CompiledPolicy): ((facts: FactValues, circumstances?: number) => Verdict) => {
  const keyOf = keyMaker(policy)
  const numbers = new Map<Live, number>()
  const numberOf = (live: Live): number => {
    const number = numbers.get(live) ?? numbers.size
    numbers.set(live, number)
    return number
  }
  const alike = new Map<string, Specialised>()
  const kept = new Map<number, Specialised>()
  const specialisedFor = (facts: FactValues): Specialised => {
    const signature = signatureOf(policy, facts, numberOf)
    const found = alike.get(signature) ?? specialise(policy, facts)
    if (alike.size >= mostKept) alike.clear()
    alike.set(signature, found)
    return found
  }
  return (facts, circumstances) => {
    const key = keyOf(facts, circumstances)
    let specialised = kept.get(key)
    if (specialised === undefined) {
      if (kept.size >= mostKept) kept.clear()
      specialised = specialisedFor(facts)
      kept.set(key, specialised)
    }
    return run(specialised, facts)
  }
}
