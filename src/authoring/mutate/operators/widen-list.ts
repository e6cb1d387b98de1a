import { onLists } from '../condition-operator.js'
import { conditionText } from '../condition-text.js'
import { widened } from '../values.js'

/** Adds a member to a list that a fact is compared with. */
export const widenList = onLists((list, type, literal) =>
  widened(list, type).map(({ value, member }) => ({
    at: ['value'],
    variant: String(member),
    value: { ...literal, value },
    what: `adds \`${member}\` to ${conditionText(literal)}`,
  })),
)
