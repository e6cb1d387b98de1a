import { deepFreeze } from '../../base/freeze.js'
import { once } from '../../base/once.js'
import { TRUE } from '../../base/truth.js'
import type { Companion, CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition, Test } from '../../logic/condition.js'
import { Diagram, type Node } from './diagram.js'
import { dispatched, keyMaker } from './dispatch.js'
import { explain } from './explanation.js'
import type { Situation } from './situation.js'
import { triggersOf, type Wake, wakeOf, wordSize } from './triggers.js'
import { type Decision, decide, type Verdict } from './verdict.js'

/** Values of the dispatched facts kept at once; the bound only matters to hostile input. */
const mostKept = 20_000

const isFirst = ({ fact }: Test): boolean => dispatched.has(fact)

/** Whether a condition holds. */
const holding = once(
  (condition: Condition) =>
    new Diagram<true>({
      alternatives: [condition],
      isFirst,
      conclude: ([truth]) => (truth === TRUE ? true : undefined),
    }),
)

const diagrams = new WeakMap<NormativeClause, Diagram<Decision>>()

/**
 * What a clause comes to, explained once for all acts that it cannot tell apart. A clause is only ever part of policies
 * that are alike in their scope and in all that facts are derived with.
 */
const diagramOf = (clause: NormativeClause, { outOfScope }: CompiledPolicy): Diagram<Decision> => {
  const found = diagrams.get(clause)
  if (found) return found
  const made = new Diagram<Decision>({
    alternatives: clause.norms.map(({ condition }) => condition),
    beside: outOfScope,
    isFirst,
    conclude: (truths, situation) => {
      const [decision] = decide(clause, truths)
      return decision && { ...decision, explanation: deepFreeze(explain(decision, situation)) }
    },
  })
  diagrams.set(clause, made)
  return made
}

interface Part<Conclusion> {
  readonly diagram: Diagram<Conclusion>
  readonly head: Node<Conclusion>
}

/** What is left of a policy for some values of the dispatched facts: only what can still hold. */
interface Specialised {
  readonly outOfScope: Part<true>
  readonly companions: readonly (Part<true> & { readonly companion: Companion })[]
  readonly clauses: readonly Part<Decision>[]
  readonly wake: Wake
  readonly marks: Int32Array
}

const partOf = <Conclusion>(diagram: Diagram<Conclusion>, situation: Situation): Part<Conclusion> => ({
  diagram,
  head: diagram.head(situation),
})

const isLive = ({ head }: Part<unknown>): boolean => head.left.alternatives.some(({ kind }) => kind !== 'fails')

type Heads = Pick<Specialised, 'outOfScope' | 'companions' | 'clauses'>

const headsOf = (situation: Situation): Heads => {
  const { policy } = situation
  return {
    outOfScope: partOf(holding(policy.outOfScope), situation),
    companions: policy.companions.map((companion) => ({
      companion,
      ...partOf(holding(companion.condition), situation),
    })),
    clauses: policy.clauses.map((clause) => partOf(diagramOf(clause, policy), situation)),
  }
}

/** Equal for acts that are specialised alike. */
const signatureOf = ({ outOfScope, companions, clauses }: Heads): string =>
  [outOfScope, ...companions, ...clauses].map(({ head }) => head.number).join()

const specialise = (heads: Heads, { policy: { catalogue } }: Situation): Specialised => {
  const clauses = heads.clauses.filter(isLive)
  return {
    outOfScope: heads.outOfScope,
    companions: heads.companions.filter(isLive),
    clauses,
    wake: wakeOf(clauses.map(({ head }) => triggersOf({ kind: 'any', of: head.left.alternatives }, catalogue))),
    marks: new Int32Array(Math.ceil(clauses.length / wordSize)),
  }
}

const nobody: readonly Companion[] = Object.freeze([])
const nothing: readonly Decision[] = Object.freeze([])

const conclusionOf = <Conclusion>({ diagram, head }: Part<Conclusion>, situation: Situation): Conclusion | undefined =>
  diagram.conclusion(head, situation)

/** The clauses that were woken, in order. */
const decisionsOf = ({ clauses, wake, marks }: Specialised, situation: Situation): readonly Decision[] => {
  if (!wake.mark(situation.facts, marks)) return nothing
  let decisions: Decision[] | undefined
  for (let word = 0; word < marks.length; word += 1)
    for (let bits = marks[word] as number; bits !== 0; bits &= bits - 1) {
      const index = word * wordSize + (wordSize - 1 - Math.clz32(bits & -bits))
      const decision = conclusionOf(clauses[index] as Part<Decision>, situation)
      if (decision === undefined) continue
      if (decisions === undefined) decisions = [decision]
      else decisions.push(decision)
    }
  return decisions ?? nothing
}

const run = (specialised: Specialised, situation: Situation): Verdict => {
  const { outOfScope, companions } = specialised
  const decisions = decisionsOf(specialised, situation)
  return {
    outOfScope: conclusionOf(outOfScope, situation) === true,
    companions:
      companions.length === 0 || decisions.length === 0
        ? nobody
        : companions.filter((part) => conclusionOf(part, situation)).map(({ companion }) => companion),
    decisions,
  }
}

/**
 * The fast verdict: a decision diagram for each clause, entered where the dispatched facts are answered, and only by
 * acts that pull one of the clause's triggers. Held to the reference by test/conformance and test/differential.
 */
export const compiledVerdict = (policy: CompiledPolicy): ((situation: Situation) => Verdict) => {
  const keyOf = keyMaker(policy)
  const alike = new Map<string, Specialised>()
  const kept = new Map<number, Specialised>()
  // Few differ: what is shared is in the processor's cache.
  const specialised = (situation: Situation): Specialised => {
    const heads = headsOf(situation)
    const signature = signatureOf(heads)
    const found = alike.get(signature) ?? specialise(heads, situation)
    if (alike.size >= mostKept) alike.clear()
    alike.set(signature, found)
    return found
  }
  return (situation) => {
    const key = keyOf(situation)
    let found = kept.get(key)
    if (found === undefined) {
      if (kept.size >= mostKept) kept.clear()
      found = specialised(situation)
      kept.set(key, found)
    }
    return run(found, situation)
  }
}
