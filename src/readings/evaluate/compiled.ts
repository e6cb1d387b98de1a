import { deepFreeze } from '../../base/freeze.js'
import { once } from '../../base/once.js'
import { TRUE } from '../../base/truth.js'
import type { Companion, CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition, Test } from '../../logic/condition.js'
import { Findings, nothingFound } from './assemble.js'
import { Diagram } from './diagram.js'
import { dispatched, keyMaker } from './dispatch.js'
import type { Evaluation } from './evaluation.js'
import { type Explanation, explain } from './explanation.js'
import { FindingMemory } from './finding-memory.js'
import type { Node } from './node-table.js'
import type { Situation } from './situation.js'
import { triggersOf } from './triggers.js'
import { type Decision, decide, type Verdict } from './verdict.js'
import { Sleeper, Wake } from './wake.js'

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

/** All of one shape, named in full: each copy of a decision would get a shape of its own, which is slow to read. */
const remembering = ({ clause, norm, truth }: Decision, explanation: Explanation, { policy }: Situation): Decision => ({
  clause,
  norm,
  truth,
  explanation,
  undetermined: 'undetermined' in explanation ? explanation.undetermined : undefined,
  memory: 'reasons' in explanation ? new FindingMemory(explanation.reasons, policy) : undefined,
})

const diagrams = new WeakMap<NormativeClause, Diagram<Decision>>()

/**
 * What a clause comes to, explained once for all acts that it cannot tell apart. A clause is only ever part of policies
 * that are alike in their scope and in all that the facts it asks for are derived with.
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
      return decision && remembering(decision, deepFreeze(explain(decision, situation)), situation)
    },
  })
  diagrams.set(clause, made)
  return made
}

interface Part<Conclusion> {
  readonly diagram: Diagram<Conclusion>
  readonly head: Node
}

interface ClausePart extends Part<Decision> {
  readonly sleeper: Sleeper
  readonly paramount: boolean
}

interface CompanionPart extends Part<true> {
  readonly companion: Companion
}

/** What is left of a policy for some values of the dispatched facts: only what can still hold. */
interface Specialised {
  readonly outOfScope: Part<true>
  /** Where nothing is left to ask. */
  readonly isAlwaysOut: boolean | undefined
  readonly companionsOf: (situation: Situation) => readonly Companion[]
  readonly clauses: readonly ClausePart[]
  readonly wake: Wake
}

const partOf = <Conclusion>(diagram: Diagram<Conclusion>, situation: Situation): Part<Conclusion> => ({
  diagram,
  head: diagram.head(situation),
})

/** The parts of a clause, by where acts enter it: shared by all that enter there, under whichever policy. */
const clauseParts = once((_diagram: Diagram<Decision>) => new Map<Node, ClausePart>())

const clausePartOf = (clause: NormativeClause, situation: Situation): ClausePart => {
  const diagram = diagramOf(clause, situation.policy)
  const parts = clauseParts(diagram)
  const head = diagram.head(situation)
  const found = parts.get(head)
  if (found !== undefined) return found
  const triggers = triggersOf({ kind: 'any', of: diagram.left(head) }, situation.policy.catalogue)
  const part = { diagram, head, sleeper: new Sleeper(triggers), paramount: clause.paramount }
  parts.set(head, part)
  return part
}

const isLive = ({ diagram, head }: Part<unknown>): boolean => diagram.left(head).some(({ kind }) => kind !== 'fails')

const nobody: readonly Companion[] = Object.freeze([])

const conclusionOf = <Conclusion>({ diagram, head }: Part<Conclusion>, situation: Situation): Conclusion | undefined =>
  diagram.conclusion(head, situation)

/** More companions than this are looked up anew for every act. */
const mostBits = 30

/** The scope clauses that stand beside findings, in the same list for all acts of which it is the same. */
const companionsAmong = (parts: readonly CompanionPart[]): ((situation: Situation) => readonly Companion[]) => {
  const kept = new Map<number, readonly Companion[]>()
  return (situation) => {
    if (parts.length === 0) return nobody
    const standing = () => parts.filter((part) => conclusionOf(part, situation)).map(({ companion }) => companion)
    if (parts.length > mostBits) return standing()
    let bits = 0
    for (let index = 0; index < parts.length; index += 1)
      if (conclusionOf(parts[index] as CompanionPart, situation)) bits |= 1 << index
    const found = kept.get(bits) ?? standing()
    kept.set(bits, found)
    return found
  }
}

interface Heads extends Pick<Specialised, 'outOfScope' | 'clauses'> {
  readonly companions: readonly CompanionPart[]
}

const headsOf = (situation: Situation): Heads => {
  const { policy } = situation
  return {
    outOfScope: partOf(holding(policy.outOfScope), situation),
    companions: policy.companions.map((companion) => ({
      companion,
      ...partOf(holding(companion.condition), situation),
    })),
    clauses: policy.clauses.map((clause) => clausePartOf(clause, situation)),
  }
}

/** Equal for acts that are specialised alike. */
const signatureOf = ({ outOfScope, companions, clauses }: Heads): string =>
  [outOfScope, ...companions, ...clauses].map(({ head }) => head).join()

const specialise = (heads: Heads, situation: Situation, wakeOf: (wake: Wake) => Wake): Specialised => {
  const { outOfScope } = heads
  const clauses = heads.clauses.filter(isLive)
  const isAlwaysOut = outOfScope.diagram.isEnd(outOfScope.head)
    ? conclusionOf(outOfScope, situation) === true
    : undefined
  return {
    outOfScope,
    isAlwaysOut,
    companionsOf: companionsAmong(heads.companions.filter(isLive)),
    clauses,
    wake: wakeOf(
      new Wake(clauses.filter(({ paramount }) => paramount || isAlwaysOut !== true).map(({ sleeper }) => sleeper)),
    ),
  }
}

/** Takes the decisions of the clauses that an act wakes, in order. */
const decideAll = ({ clauses }: Specialised, situation: Situation, taker: Pick<Findings, 'add'>): void => {
  for (let index = 0; index < clauses.length; index += 1) {
    const part = clauses[index] as ClausePart
    if (!part.sleeper.isWokenBy(situation)) continue
    const decision = conclusionOf(part, situation)
    if (decision !== undefined) taker.add(decision)
  }
}

const isOut = ({ isAlwaysOut, outOfScope }: Specialised, situation: Situation): boolean =>
  isAlwaysOut ?? conclusionOf(outOfScope, situation) === true

const specialiser = (policy: CompiledPolicy): ((situation: Situation) => Specialised) => {
  const keyOf = keyMaker(policy)
  const alike = new Map<string, Specialised>()
  const kept = new Map<number, Specialised>()
  const wakes = new Map<string, Wake>()
  const wakeOf = (wake: Wake): Wake => {
    const found = wakes.get(wake.key) ?? wake
    wakes.set(wake.key, found)
    return found
  }
  // Few differ: what is shared is in the processor's cache.
  const specialised = (situation: Situation): Specialised => {
    const heads = headsOf(situation)
    const signature = signatureOf(heads)
    const found = alike.get(signature) ?? specialise(heads, situation, wakeOf)
    if (alike.size >= mostKept) {
      alike.clear()
      wakes.clear()
    }
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
    return found
  }
}

/**
 * The fast evaluation: a decision diagram for each clause, entered where the dispatched facts are answered, and only by
 * acts that pull one of the clause's triggers. Held to the reference by test/conformance and test/differential.
 */
export const compiledEvaluation = (policy: CompiledPolicy): ((situation: Situation) => Evaluation) => {
  const specialisedFor = specialiser(policy)
  return (situation) => {
    const specialised = specialisedFor(situation)
    const outOfScope = isOut(specialised, situation)
    if (!specialised.wake.isCausedBy(situation)) return nothingFound(outOfScope, situation)
    const findings = new Findings(situation, outOfScope, specialised.companionsOf)
    decideAll(specialised, situation, findings)
    return findings.evaluation()
  }
}

/** The same without its assembly, for who asks for no more than truth. */
export const compiledVerdict = (policy: CompiledPolicy): ((situation: Situation) => Verdict) => {
  const specialisedFor = specialiser(policy)
  return (situation) => {
    const specialised = specialisedFor(situation)
    const decisions: Decision[] = []
    decideAll(specialised, situation, { add: (decision) => decisions.push(decision) })
    return {
      outOfScope: isOut(specialised, situation),
      companions: specialised.companionsOf(situation),
      decisions,
    }
  }
}
