import type { Clause } from '../../policy/clause.js'
import { type DecidingClause, isDeciding } from '../../policy/deciding.js'
import type { Policy } from '../../policy/policy.js'
import type { Rule } from '../../policy/rule.js'
import { replaced } from './lists.js'
import type { Variation } from './mutant.js'

/** Changes a clause, its conditions aside. */
export type ClauseOperator = (clause: Clause, policy: Policy) => readonly Variation<Clause>[]

/** Makes an operator for clauses that rules carry. */
export const onDecidingClauses =
  (vary: (clause: DecidingClause, policy: Policy) => readonly Variation<DecidingClause>[]): ClauseOperator =>
  (clause, policy) =>
    isDeciding(clause) ? vary(clause, policy) : []

/** Makes an operator for rules of such clauses. */
export const onRules = (
  vary: (rule: Rule, clause: DecidingClause, policy: Policy) => readonly Variation<Rule>[],
): ClauseOperator =>
  onDecidingClauses((clause, policy) =>
    clause.rules.flatMap((rule, index) =>
      vary(rule, clause, policy).map((variation) => ({
        ...variation,
        at: ['rules', index, ...variation.at],
        value: { ...clause, rules: replaced(clause.rules, index, variation.value) } as DecidingClause,
      })),
    ),
  )

type Params = Rule['event']['params']
type DutyParams = Extract<Rule['event'], { type: 'obligation' }>['params']

/** Makes an operator for what a rule says where it holds. */
export const onParams = (
  vary: (params: Params, clause: DecidingClause, policy: Policy) => readonly Variation<Params>[],
): ClauseOperator =>
  onRules((rule, clause, policy) =>
    vary(rule.event.params, clause, policy).map((variation) => ({
      ...variation,
      at: ['event', 'params', ...variation.at],
      value: { ...rule, event: { ...rule.event, params: variation.value } } as Rule,
    })),
  )

/** Makes an operator for what a rule of an obligation asks. */
export const onDuties = (
  vary: (params: DutyParams, policy: Policy) => readonly Variation<DutyParams>[],
): ClauseOperator => onParams((params, _clause, policy) => ('task' in params ? vary(params, policy) : []))

/** What the rules of a policy's obligations ask. */
export const dutiesOf = ({ sections }: Policy): readonly DutyParams[] =>
  sections.flatMap(({ clauses }) =>
    clauses
      .filter(isDeciding)
      .flatMap(({ rules }) => rules.flatMap(({ event }) => (event.type === 'obligation' ? [event.params] : []))),
  )

/** Every other of the values that a key may have, in its place. */
export const others = <Thing, Key extends string & keyof Thing>(
  thing: Thing,
  key: Key,
  values: readonly Thing[Key][],
): readonly Variation<Thing>[] =>
  values
    .filter((value) => value !== thing[key])
    .map((value) => ({
      at: [key],
      variant: String(value),
      value: { ...thing, [key]: value },
      what: `makes the ${key} \`${value}\` instead of \`${thing[key]}\``,
    }))
