import { type Derivation, deriveFacts } from '../../action/derive.js'
import { builtIn } from '../../action/facts.js'
import type { SocialAction } from '../../action/social-action.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Policy } from '../../policy/policy.js'
import { assemble } from '../../readings/evaluate/assemble.js'
import { compiledVerdict } from '../../readings/evaluate/compiled.js'
import type { Duty, Evaluation } from '../../readings/evaluate/evaluation.js'
import { referenceVerdict } from '../../readings/evaluate/reference.js'
import { situationOf } from '../../readings/evaluate/situation.js'
import { isDecisive } from '../../report/entries.js'
import { peopleOrders } from './leave-out-people.js'
import { setOrders } from './own-steps.js'
import { type Bounds, type Changed, search } from './search.js'
import { createStanding, type Goal } from './standing.js'
import { fieldOf, type Step } from './step.js'
import { stepsOf } from './steps.js'

/** An input field that a proposal changes; `null` stands for what is not known. */
export interface FieldChange {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** One way to do an act otherwise, checked by evaluating it. */
export interface Proposal {
  /** What to do, each as an order: `use your own device`. */
  readonly orders: readonly string[]
  readonly changes: readonly FieldChange[]
  /** The act done in this way. */
  readonly action: SocialAction
  /** `undetermined` only where the act was open before in the same clauses. */
  readonly outcome: 'compliant' | 'undetermined'
  /** What somebody still has to do. */
  readonly duties: readonly Pick<Duty, 'clause' | 'bearer' | 'task' | 'promptness'>[]
}

/** How an act could be done so that it complies. */
export interface Proposals {
  /**
   * - `not-needed`: the act complies, or is outside the policy.
   * - `withheld`: there is a safeguarding concern, and nothing about the act is to be changed.
   * - `compliant`: each proposal makes the act comply.
   * - `not-broken`: none does, as clauses are open that nobody who acts can settle; each proposal leaves no rule broken.
   * - `none`: nothing was found.
   */
  readonly status: 'not-needed' | 'withheld' | 'none' | Goal
  /** Changes were left out that could hide that somebody is telling of harm, which is not known. */
  readonly careful: boolean
  /** Smaller ones first, at most five. */
  readonly proposals: readonly Proposal[]
  /** Whether there are more of a similar size. */
  readonly more: boolean
}

/** How many proposals are given. */
export const mostProposals = 5

const bounds: Bounds = { steps: 6, beyond: 1, acts: 4_000 }

const distinct = (steps: readonly Step[], of: (step: Step) => readonly string[]): readonly string[] => [
  ...new Set(steps.flatMap(of)),
]

/** Of changes that differ only in which value they choose, the first; and none that includes another. */
const smallest = (found: readonly Changed[]): readonly Changed[] => {
  const measured = found.map((changed, position) => ({
    changed,
    position,
    fields: distinct(changed.steps, ({ chosen }) => chosen),
    edits: distinct(changed.steps, ({ edits }) => edits),
    // What is put right comes before what is only done elsewhere.
    moves: changed.steps.some(({ moves }) => moves),
    kind: changed.steps.map(({ exchangeable, chosen, edits }) => (exchangeable ? chosen : edits).join()).join('; '),
  }))
  return measured
    .filter(({ kind, position }) => !measured.slice(0, position).some((other) => other.kind === kind))
    .filter(
      ({ edits }) =>
        !measured.some(
          (other) => other.edits.length < edits.length && other.edits.every((edit) => edits.includes(edit)),
        ),
    )
    .sort(
      (a, b) =>
        a.fields.length - b.fields.length ||
        Number(a.moves) - Number(b.moves) ||
        a.edits.length - b.edits.length ||
        a.position - b.position,
    )
    .map(({ changed }) => changed)
}

/** Whoever raises a concern is told where to take it, and never to leave it out, to tell fewer of it or to wait. */
const keepsConcern = ({ chosen, moves, mayHide }: Step): boolean =>
  !chosen.includes('content.complainsAbout') && (!moves || !mayHide || chosen.includes('channel.account'))

const known = (value: unknown): unknown => value ?? null

const changesBetween = (before: SocialAction, { steps, action }: Changed): readonly FieldChange[] =>
  distinct(steps, ({ touches }) => touches)
    .map((field) => ({ field, from: known(fieldOf(before, field)), to: known(fieldOf(action, field)) }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))

const proposalOf = (
  authored: Policy,
  before: SocialAction,
  changed: Changed,
  { outcome, duties }: Evaluation,
): Proposal => ({
  orders: [
    ...changed.steps.flatMap(({ order }) => order ?? []),
    ...setOrders(authored, changed),
    ...peopleOrders(before.content?.people, changed.action.content?.people),
  ],
  changes: changesBetween(before, changed),
  action: changed.action,
  outcome: outcome as Proposal['outcome'],
  duties: duties.map(({ clause, bearer, task, promptness }) => ({ clause, bearer, task, promptness })),
})

/** Looks for the smallest changes of what the person who acts can choose, each checked by the reference evaluator. */
export const propose = (
  authored: Policy,
  policy: CompiledPolicy,
  action: SocialAction,
  derivation: Derivation,
  evaluation: Evaluation,
): Proposals => {
  const none = { careful: false, proposals: [], more: false }
  if (evaluation.outcome === 'compliant' || evaluation.outcome === 'out-of-scope')
    return { ...none, status: 'not-needed' }
  const concern = deriveFacts(action, derivation)[builtIn['content.safeguardingConcern'].slot]
  if (concern === true) return { ...none, status: 'withheld' }

  const all = stepsOf(authored, policy, action)
  const shown = concern === false ? all : all.filter(({ mayHide }) => !mayHide)
  const careful = shown.length < all.length
  const isRaised = action.content?.raisesConcern === true
  const steps = isRaised ? shown.filter(keepsConcern) : shown
  const openBefore = new Set(evaluation.undetermined.filter(isDecisive).map(({ clause }) => clause))
  const verdictOf = compiledVerdict(policy)
  const evaluated = (changed: SocialAction): Evaluation => {
    const situation = situationOf(policy, changed, derivation)
    return assemble(referenceVerdict(policy, situation.facts), situation)
  }
  const proposalsFor = (goal: Goal): Proposals | undefined => {
    const standingOf = createStanding(goal, action, openBefore, policy, derivation, verdictOf)
    const { found, complete } = search(action, steps, standingOf, bounds)
    const checked = smallest(found)
      .map((changed) => ({ changed, evaluation: evaluated(changed.action) }))
      .filter(
        ({ evaluation: { outcome } }) =>
          outcome === 'compliant' || (goal === 'not-broken' && outcome === 'undetermined'),
      )
    if (checked.length === 0) return undefined
    return {
      status: goal,
      careful,
      proposals: checked
        .slice(0, mostProposals)
        .map((each) => proposalOf(authored, action, each.changed, each.evaluation)),
      more: !complete || checked.length > mostProposals,
    }
  }
  return (
    proposalsFor('compliant') ??
    (evaluation.outcome === 'breach' ? proposalsFor('not-broken') : undefined) ?? { ...none, status: 'none', careful }
  )
}
