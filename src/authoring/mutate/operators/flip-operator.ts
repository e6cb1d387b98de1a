import { presumption } from '../../../policy/condition.js'
import { onLiterals } from '../condition-operator.js'
import { conditionText, operatorParts } from '../condition-text.js'

/** Opposites, and of limits whether they are included; the opposite of a limit is a `not` around it. */
const flips: Readonly<Record<string, string>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
}

/** Compares with the opposite operator, or with a limit that is included where it was not. */
export const flipOperator = onLiterals((literal) => {
  const { presumed, bare } = operatorParts(literal.operator)
  const flipped = flips[bare]
  if (flipped === undefined) return []
  const operator = presumed ? presumption + flipped : flipped
  return [
    {
      at: ['operator'],
      value: { ...literal, operator },
      what: `makes it \`${operator}\` in ${conditionText(literal)}`,
    },
  ]
})
