import { catalogueOf } from '../../action/catalogue.js'
import type { FactType } from '../../action/facts.js'
import { parameterType } from '../../policy/check-operand.js'
import type { Condition, Literal, Scalar } from '../../policy/condition.js'
import { isParameterOperand, parameterOf } from '../../policy/parameter.js'
import type { PolicyFile } from '../../policy/policy.js'
import { conditionText } from './condition-text.js'
import type { Variation } from './mutant.js'
import type { NewValue } from './values.js'

/** What conditions are read against. */
export type ConditionContext = Pick<PolicyFile, 'parameters' | 'conditions' | 'facts'>

/** Changes one part of a condition, without its members: these are changed by themselves. */
export type ConditionOperator = (part: Condition, context: ConditionContext) => readonly Variation<Condition>[]

/** The type of a fact, or of a parameter that is compared like one. */
export const typeOfFact = (fact: string, context: ConditionContext): FactType | undefined => {
  const value = parameterOf(context, fact)
  return value === undefined ? catalogueOf(context.facts).facts.get(fact) : parameterType(value)
}

/** Makes an operator for comparisons only. */
export const onLiterals =
  (vary: (literal: Literal, context: ConditionContext) => readonly Variation<Literal>[]): ConditionOperator =>
  (part, context) =>
    'fact' in part ? vary(part, context) : []

type Vary<Value> = (value: Value, type: FactType, literal: Literal) => readonly Variation<Literal>[]

const onValues = (vary: Vary<Scalar | readonly Scalar[]>): ConditionOperator =>
  onLiterals((literal, context) => {
    const type = typeOfFact(literal.fact, context)
    return type === undefined || isParameterOperand(literal.value) ? [] : vary(literal.value, type, literal)
  })

const isList = (value: Scalar | readonly Scalar[]): value is readonly Scalar[] => Array.isArray(value)

/** Makes an operator for comparisons with a list that is written out. */
export const onLists = (vary: Vary<readonly Scalar[]>): ConditionOperator =>
  onValues((value, type, literal) => (isList(value) ? vary(value, type, literal) : []))

/** Makes an operator for comparisons with a single value that is written out: it is given others in its place. */
export const onSingleValues = (
  others: (value: Scalar, type: FactType) => readonly NewValue<Scalar>[],
): ConditionOperator =>
  onValues((value, type, literal) =>
    isList(value)
      ? []
      : others(value, type).map((other) => ({
          at: ['value'],
          variant: other.variant,
          value: { ...literal, value: other.value },
          what: `makes it \`${other.value}\` in ${conditionText(literal)}`,
        })),
  )
