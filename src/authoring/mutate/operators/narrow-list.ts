import { onLists } from '../condition-operator.js'
import { conditionText } from '../condition-text.js'
import { narrowed } from '../values.js'

/** Drops a member of a list that a fact is compared with. */
export const narrowList = onLists((list, _type, literal) =>
  narrowed(list).map(({ value, member, index }) => ({
    at: ['value', index],
    value: { ...literal, value },
    what: `drops \`${member}\` from ${conditionText(literal)}`,
  })),
)
