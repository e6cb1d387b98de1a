import type { ParameterValue, PolicyFile } from './policy.js'

export const parameterPrefix = 'parameters.'

/** The fact of each parameter, as rules read it. */
export const parameterFacts = ({ parameters }: Pick<PolicyFile, 'parameters'>): readonly string[] =>
  Object.keys(parameters).map((name) => parameterPrefix + name)

/** Whether an operand stands for a parameter's value. */
export const isParameterOperand = (value: unknown): value is { readonly fact: string } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of the parameter that a fact id names; `undefined` where it names none. */
export const parameterOf = (policy: Pick<PolicyFile, 'parameters'>, fact: string): ParameterValue | undefined => {
  if (!fact.startsWith(parameterPrefix)) return undefined
  const name = fact.slice(parameterPrefix.length)
  return Object.hasOwn(policy.parameters, name) ? policy.parameters[name]?.value : undefined
}
