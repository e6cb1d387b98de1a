import type { SocialAction } from '../../action/social-action.js'
import type { Policy } from '../../policy/policy.js'
import type { Observation } from '../../readings/prove/observe.js'
import { type Edit, editsBetween } from './edits.js'
import { type Effect, effectsOf } from './effects.js'
import { keysThatDiffer } from './keys-that-differ.js'
import { type Move, type ObservedPair, observedPairs } from './observed-pairs.js'
import { replayer, type Said } from './replay.js'
import { declaredStep, isSmaller, largestStep, nextVersion, type Step } from './step.js'

/** A kind of act that two policies judge differently by one clause, shown by the smallest act of the kind. */
export interface Change {
  readonly clause: string
  readonly effect: Effect
  readonly step: Step
  /** Evaluated by both policies before it is shown. */
  readonly witness: SocialAction
  readonly before: Said
  readonly after: Said
}

/** Acts that one policy is about and the other is not. */
export interface ScopeChange {
  readonly effect: Exclude<Move, 'stays'>
  readonly step: Step
  readonly witness: SocialAction
  /** The clauses that say something of such acts. */
  readonly clauses: readonly string[]
}

/** A version of a policy, told from every other by its digest. */
export interface VersionedPolicy {
  readonly id: string
  readonly version: string
  readonly digest: string
}

/** How two versions of a policy differ. Complete: an act that no change is like is judged the same by both. */
export interface PolicyDiff {
  readonly from: VersionedPolicy
  readonly to: VersionedPolicy
  readonly scope: readonly ScopeChange[]
  readonly changes: readonly Change[]
  readonly edits: readonly Edit[]
  /** What follows from the changes and the edits. */
  readonly step: Step
  /** What the two versions declare. */
  readonly declared: Step
  /** Whether the declared step is smaller than the one that follows. */
  readonly underdeclared: boolean
  /** The version that follows from the first one. */
  readonly nextVersion: string
}

const sideOf = ({ id, version, digest }: Policy): VersionedPolicy => ({ id, version, digest })

const bySize = (a: ObservedPair, b: ObservedPair): number => a.size - b.size

const ruleOf = (observation: Observation): string => ('rule' in observation ? observation.rule : '')

/** Acts of one kind: the same clause, the same rules, the same difference. What comes or goes does so with all its parts. */
const kindOf = ({ pair, from, to }: ObservedPair): string => {
  const parts = from.list === to.list ? keysThatDiffer(from, to) : []
  return [pair.from?.id, pair.to?.id, from.list, ruleOf(from), to.list, ruleOf(to), ...parts].join(' ')
}

/** The smallest act of each kind, clause by clause as they stand. */
const smallestOfKinds = (pairs: readonly ObservedPair[]): readonly ObservedPair[] => {
  const clauses = [...new Set(pairs.map(({ pair }) => pair))]
  const found = new Map<string, ObservedPair>()
  for (const pair of [...pairs].sort(bySize)) if (!found.has(kindOf(pair))) found.set(kindOf(pair), pair)
  return [...found.values()].sort((a, b) => clauses.indexOf(a.pair) - clauses.indexOf(b.pair))
}

const changesOf = (
  pairs: readonly ObservedPair[],
  replayFrom: ReturnType<typeof replayer>,
  replayTo: ReturnType<typeof replayer>,
): readonly Change[] =>
  smallestOfKinds(pairs).flatMap(({ pair, from, to, action }) => {
    const before = replayFrom(action, pair.from?.id, from)
    const after = replayTo(action, pair.to?.id, to)
    const clause = (pair.to ?? pair.from)?.id as string
    return effectsOf(from, to).map(({ effect, step }) => ({ clause, effect, step, witness: action, before, after }))
  })

const scopeChanges = (moved: readonly { move: Move; action: SocialAction }[], pairs: readonly ObservedPair[]) =>
  moved.map(({ move, action }): ScopeChange => {
    const affected = pairs.filter((pair) => pair.move === move).sort(bySize)
    const effects = affected.flatMap(({ from, to, action: witness }) =>
      effectsOf(from, to).map(({ step }) => ({ step, witness })),
    )
    const step = largestStep(['minor', ...effects.map((each) => each.step)])
    return {
      effect: move as ScopeChange['effect'],
      step,
      witness: effects.find((each) => each.step === step)?.witness ?? action,
      clauses: [...new Set(affected.map(({ pair }) => (pair.to ?? pair.from)?.id as string))],
    }
  })

/**
 * Compares two versions of a policy by proof: which acts are judged differently, clause by clause, with
 * the smallest act of each kind, and the semantic version step that follows.
 *
 * @example
 * ```ts
 * import { diffPolicies } from 'clausewise/authoring'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * console.log(diffPolicies(policy, policy).step) // none
 * ```
 */
export const diffPolicies = (from: Policy, to: Policy): PolicyDiff => {
  const { clauses, moved } = observedPairs(from, to)
  const staying = clauses.filter(({ move }) => move === 'stays')
  const changes = changesOf(staying, replayer(from), replayer(to))
  const scope = scopeChanges(moved, clauses)
  const edits = editsBetween(from, to)
  const step = largestStep([...scope, ...changes, ...edits].map((each) => each.step))
  const declared = declaredStep(from.version, to.version)
  return {
    from: sideOf(from),
    to: sideOf(to),
    scope,
    changes,
    edits,
    step,
    declared,
    underdeclared: isSmaller(declared, step),
    nextVersion: nextVersion(from.version, step),
  }
}
