import type { ConditionOperator } from '../condition-operator.js'
import { conditionText } from '../condition-text.js'

/** Asks for any of some conditions instead of all, or the other way round. */
export const swapAllAny: ConditionOperator = (part) => {
  if ('all' in part)
    return [{ at: ['all'], value: { any: part.all }, what: `asks for \`any\` instead of ${conditionText(part)}` }]
  if ('any' in part)
    return [{ at: ['any'], value: { all: part.any }, what: `asks for \`all\` instead of ${conditionText(part)}` }]
  return []
}
