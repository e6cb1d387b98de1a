import type { Condition, Literal } from '../../policy/condition.js'
import { isDeciding } from '../../policy/deciding.js'
import type { Policy } from '../../policy/policy.js'

/** Every condition as authored: the named ones, and one of each rule. */
const authoredConditions = ({ conditions, sections }: Policy): readonly Condition[] => [
  ...Object.values(conditions),
  ...sections.flatMap(({ clauses }) =>
    clauses.filter(isDeciding).flatMap(({ rules }) => rules.map((rule) => rule.conditions)),
  ),
]

const literalsOf = (condition: Condition): readonly Literal[] => {
  if ('all' in condition) return condition.all.flatMap(literalsOf)
  if ('any' in condition) return condition.any.flatMap(literalsOf)
  if ('not' in condition) return literalsOf(condition.not)
  return 'fact' in condition ? [condition] : []
}

/** Every comparison as authored, of named conditions and of rules. */
export const authoredLiterals = (policy: Policy): readonly Literal[] => authoredConditions(policy).flatMap(literalsOf)
