import { requiredFacts } from '../../../action/required-facts.js'
import { presumption } from '../../../policy/condition.js'
import { parameterPrefix } from '../../../policy/parameter.js'
import { onLiterals } from '../condition-operator.js'
import { conditionText, operatorParts } from '../condition-text.js'

/** Whether a fact may be unknown: neither a parameter nor what every action has is. */
const mayBeUnknown = (fact: string): boolean => !fact.startsWith(parameterPrefix) && !requiredFacts.has(fact)

/** Leaves an unknown fact unknown where it was presumed to fail. */
export const dropPresumption = onLiterals((literal) => {
  const { presumed, bare } = operatorParts(literal.operator)
  if (!presumed || !mayBeUnknown(literal.fact)) return []
  return [
    {
      at: ['operator'],
      value: { ...literal, operator: bare },
      what: `drops \`known:\` from ${conditionText(literal)}`,
    },
  ]
})

/** Presumes a comparison to fail while its fact is unknown. */
export const addPresumption = onLiterals((literal) => {
  const { presumed, bare } = operatorParts(literal.operator)
  if (presumed || !mayBeUnknown(literal.fact)) return []
  const operator = presumption + bare
  return [{ at: ['operator'], value: { ...literal, operator }, what: `adds \`known:\` to ${conditionText(literal)}` }]
})
