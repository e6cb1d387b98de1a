import type { Case } from '../../policy/case.js'
import type { Policy } from '../../policy/policy.js'
import type { NamedCase } from '../cases/parse-cases.js'
import { type AssumedWitness, caseFor } from '../ready-made-case.js'
import { createCoverer } from './covered.js'
import { type Measured, measure } from './measure.js'
import { obligationWords } from './obligation-words.js'
import { type Obligation, obligationsOf } from './obligations.js'

/** A case that would close gaps, made of what the policy says today: its author must confirm it. */
export interface ReadyMadeCase {
  /** The section among whose cases it belongs. */
  readonly section: string
  readonly case: Case
  /** In words, what it would show that no case shows yet. */
  readonly closes: readonly string[]
}

/** A {@link ReadyMadeCase} with the obligations that it would meet, in the policy's order. */
export interface ReadyMade extends ReadyMadeCase {
  readonly obligations: readonly Obligation[]
}

interface Candidate {
  readonly witness: AssumedWitness
  readonly closes: readonly number[]
}

/** An act for each gap, the same one once, with all the gaps that it would close. */
const candidatesFor = (policy: Policy, gaps: Measured['gaps']): readonly Candidate[] => {
  const obligationsMet = createCoverer(policy)
  const candidates = new Map<string, Candidate>()
  for (const [id, witness] of gaps) {
    const key = JSON.stringify(witness)
    const candidate = candidates.get(key) ?? {
      witness,
      closes: obligationsMet(witness).filter((met) => gaps.has(met)),
    }
    // What was proved must come true.
    if (!candidate.closes.includes(id)) throw new RangeError(`no witness of obligation ${id}: ${key}`)
    candidates.set(key, candidate)
  }
  return [...candidates.values()]
}

const without = (closes: readonly number[], closed: ReadonlySet<number>): readonly number[] =>
  closes.filter((id) => !closed.has(id))

/** Candidates that close all gaps together, whichever closes most of what is left first; of two the earlier. */
const greedy = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const closed = new Set<number>()
  const chosen: Candidate[] = []
  for (let left = candidates.map((candidate) => ({ candidate, open: candidate.closes })); left.length > 0; ) {
    const best = left.reduce((a, b) => (b.open.length > a.open.length ? b : a))
    chosen.push(best.candidate)
    for (const id of best.open) closed.add(id)
    left = left
      .map(({ candidate, open }) => ({ candidate, open: without(open, closed) }))
      .filter(({ open }) => open.length > 0)
  }
  return chosen
}

/** Leaves out, the last first, what the others close together. */
const needed = (chosen: readonly Candidate[]): readonly Candidate[] => {
  const closers = new Map<number, number>()
  for (const id of chosen.flatMap(({ closes }) => closes)) closers.set(id, (closers.get(id) ?? 0) + 1)
  const others = (id: number): number => (closers.get(id) ?? 0) - 1
  return [...chosen]
    .reverse()
    .filter(({ closes }) => {
      if (closes.some((id) => others(id) === 0)) return true
      for (const id of closes) closers.set(id, others(id))
      return false
    })
    .reverse()
}

/** Few candidates that close all gaps together, each with the gaps that none before it closes. */
const fewestOf = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const closed = new Set<number>()
  return needed(greedy(candidates)).map(({ witness, closes }) => {
    const own = without(closes, closed)
    for (const id of own) closed.add(id)
    return { witness, closes: own }
  })
}

const unused = (name: string, used: Set<string>): string => {
  let free = name
  for (let count = 2; used.has(free); count += 1) free = `${name} (${count})`
  used.add(free)
  return free
}

/** Ready-made cases for what was measured to be missing, in the policy's order. */
export const readyMadeFor = (policy: Policy, cases: readonly NamedCase[], { gaps }: Measured): readonly ReadyMade[] => {
  const all = obligationsOf(policy)
  const used = new Set(cases.map((one) => one.case.name))
  return fewestOf(candidatesFor(policy, gaps))
    .map(({ witness, closes }) => ({ witness, obligations: closes.map((id) => all[id] as Obligation) }))
    .sort((a, b) => (a.obligations[0] as Obligation).id - (b.obligations[0] as Obligation).id)
    .map(({ witness, obligations }) => {
      const closes = obligations.map(obligationWords)
      return {
        section: (obligations[0] as Obligation).subject.provision.section,
        case: caseFor(policy, witness, unused(closes[0] as string, used)),
        closes,
        obligations,
      }
    })
}

/**
 * Cases that, added to those of a policy, show everything that cases can show of it: each the smallest action for
 * one gap, chosen so that they are few. What they expect is what the policy says today.
 *
 * @throws ClausewiseError `policy-required`
 */
export const casesForGaps = (policy: Policy, cases: readonly NamedCase[]): readonly ReadyMadeCase[] =>
  readyMadeFor(policy, cases, measure(policy, cases)).map(({ obligations: _obligations, ...readyMade }) => readyMade)
