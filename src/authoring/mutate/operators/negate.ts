import type { ConditionOperator } from '../condition-operator.js'
import { conditionText } from '../condition-text.js'

/** Says the opposite: puts a `not` around a condition, or takes it away. */
export const negate: ConditionOperator = (part) => [
  'not' in part
    ? { at: ['not'], value: part.not, what: `takes the \`not\` from around ${conditionText(part.not)}` }
    : { at: [], value: { not: part }, what: `puts a \`not\` around ${conditionText(part)}` },
]
