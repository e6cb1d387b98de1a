import { lowerCondition } from '../../compile/lower-condition.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Condition } from '../../logic/condition.js'
import type { Clause } from '../../policy/clause.js'
import { locatorText } from '../../policy/locator.js'
import type { Policy } from '../../policy/policy.js'
import type { Evaluation } from '../../readings/evaluate/evaluation.js'
import { clauseSays } from './clause-says.js'
import { decisiveReasons, distinctReasons, type ExplainedNode, enoughReasons, type Reason } from './explained-node.js'
import type { ClauseState, ExplainedClause, ExplainedRule } from './explanation.js'

type Asked = readonly { readonly rule?: string; readonly condition: Condition }[]

/** The conditions of a clause: of its rules, or its own. */
const conditionsOf = (clause: Clause, policy: Policy, compiled: CompiledPolicy): Asked => {
  const norms = compiled.clauses.find(({ id }) => id === clause.id)?.norms
  if (norms !== undefined) return norms.map(({ rule, condition }) => ({ rule, condition }))
  const name =
    'carriedBy' in clause && clause.carriedBy && 'condition' in clause.carriedBy && clause.carriedBy.condition
  return name ? [{ condition: lowerCondition({ condition: name }, policy, clause.id) }] : []
}

const stateOf = (rules: readonly ExplainedRule[], isAsked: boolean): ClauseState => {
  if (rules.length === 0) return 'decides-nothing'
  if (!isAsked) return 'not-asked'
  const truths = rules.map(({ root }) => root.truth)
  return truths.includes('true') ? 'holds' : truths.includes('unknown') ? 'open' : 'does-not-hold'
}

const reasonsFor = (rules: readonly ExplainedRule[], speaking: ExplainedRule | undefined): readonly Reason[] =>
  speaking ? decisiveReasons(speaking.root) : distinctReasons(rules.flatMap(({ root }) => enoughReasons(root)))

/** What explaining clauses needs to know. */
export interface Explaining {
  readonly policy: Policy
  readonly compiled: CompiledPolicy
  readonly evaluation: Evaluation
  readonly explainNode: (condition: Condition) => ExplainedNode
}

/** Why a clause does or does not apply; `full` adds the trees of its rules. */
export const explainClause = (
  { policy, compiled, evaluation, explainNode }: Explaining,
  section: string,
  clause: Clause,
  full: boolean,
): ExplainedClause => {
  const conditions = conditionsOf(clause, policy, compiled)
  const rules = conditions.map(
    ({ rule, condition }): ExplainedRule => ({
      ...(rule === undefined ? {} : { rule }),
      root: explainNode(condition),
    }),
  )
  const isAsked =
    evaluation.outcome !== 'out-of-scope' ||
    clause.kind === 'scope' ||
    clause.kind === 'definition' ||
    ('paramount' in clause && clause.paramount === true)
  const state = stateOf(rules, isAsked)
  const speaking = ['true', 'unknown']
    .map((truth) => rules.find(({ root }) => root.truth === truth))
    .find((found) => found !== undefined)
  const missing = evaluation.undetermined.find((entry) => entry.clause === clause.id)?.missing
  const says = clauseSays(clause, policy)
  return {
    clause: clause.id,
    section,
    locator: locatorText(section, clause.locator),
    title: clause.title,
    summary: clause.summary,
    kind: clause.kind,
    ...('strength' in clause ? { strength: clause.strength } : {}),
    state,
    ...(state === 'holds' || state === 'open' ? (speaking?.rule === undefined ? {} : { rule: speaking.rule }) : {}),
    reasons: state === 'not-asked' ? [] : reasonsFor(rules, speaking),
    ...(missing === undefined ? {} : { missing }),
    ...(says === undefined ? {} : { says }),
    ...(full ? { rules } : {}),
  }
}
