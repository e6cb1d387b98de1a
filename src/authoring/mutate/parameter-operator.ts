import { catalogueOf } from '../../action/catalogue.js'
import { builtIn, type FactType } from '../../action/facts.js'
import { parameterType } from '../../policy/check-operand.js'
import type { Scalar } from '../../policy/condition.js'
import { isParameterOperand, parameterPrefix } from '../../policy/parameter.js'
import type { ParameterValue, Policy } from '../../policy/policy.js'
import { authoredLiterals } from './authored-conditions.js'
import type { HeadOperator } from './head-operator.js'
import type { Variation } from './mutant.js'
import type { NewValue } from './values.js'

/** The parameters that facts are derived with, as what they are. */
const derivation: Readonly<Record<string, FactType>> = {
  accountManagers: builtIn['actor.positions'],
  ownChildExemption: { type: 'boolean' },
}

/** What a parameter is, as the facts that it is compared with are; `undefined` where nothing reads it. */
const typeOfParameter = (name: string, value: ParameterValue, policy: Policy): FactType | undefined => {
  const id = parameterPrefix + name
  const literals = authoredLiterals(policy)
  const compared = literals.find((literal) => isParameterOperand(literal.value) && literal.value.fact === id)
  if (Object.hasOwn(derivation, name)) return derivation[name]
  const fact = compared && catalogueOf(policy.facts).facts.get(compared.fact)
  if (fact) return fact
  return compared || literals.some(({ fact }) => fact === id) ? parameterType(value) : undefined
}

type Vary = (value: Scalar | readonly Scalar[], type: FactType) => readonly Variation<ParameterValue>[]

const onParameters =
  (vary: Vary): HeadOperator =>
  (policy) =>
    Object.entries(policy.parameters).flatMap(([name, parameter]) => {
      const type = typeOfParameter(name, parameter.value, policy)
      if (type === undefined) return []
      return vary(parameter.value as Scalar | readonly Scalar[], type).map((variation) => ({
        ...variation,
        at: ['parameters', name, 'value', ...variation.at],
        value: { ...policy, parameters: { ...policy.parameters, [name]: { ...parameter, value: variation.value } } },
        what: `${variation.what} in the parameter \`${name}\``,
      }))
    })

/** Makes an operator for parameters that are lists, from one for lists. */
export const onListParameters = (
  lists: (
    list: readonly Scalar[],
    type: FactType,
  ) => readonly {
    readonly value: readonly Scalar[]
    readonly member: Scalar
    readonly index?: number
  }[],
): HeadOperator =>
  onParameters((list, type) =>
    !Array.isArray(list)
      ? []
      : lists(list, type).map(({ value, member, index }) =>
          index === undefined
            ? { at: [], variant: String(member), value, what: `adds \`${member}\`` }
            : { at: [index], value, what: `drops \`${member}\`` },
        ),
  )

/** Makes an operator for parameters that are single values, from one for these. */
export const onSingleParameters = (
  others: (value: Scalar, type: FactType) => readonly NewValue<Scalar>[],
): HeadOperator =>
  onParameters((value, type) =>
    Array.isArray(value)
      ? []
      : others(value as Scalar, type).map((other) => ({
          at: [],
          variant: other.variant,
          value: other.value,
          what: `makes it \`${other.value}\` instead of \`${value}\``,
        })),
  )
