import type { FactType } from '../action/facts.js'
import { operandMismatch } from '../action/mismatch.js'
import { listed, quote } from '../base/issue.js'
import { toPointer } from '../base/pointer.js'
import { notInPolicy } from './check.js'
import type { ConditionCheck } from './check-condition.js'
import { isParameterOperand, parameterFacts, parameterOf } from './parameter.js'
import type { ParameterValue } from './policy.js'

const listOperators = ['in', 'notIn', 'someFact:in']

/** What a parameter is, as a fact that rules can compare: a list may hold any text. Records are for reading only. */
export const parameterType = (value: ParameterValue): FactType | undefined => {
  if (typeof value === 'boolean') return { type: 'boolean' }
  if (typeof value === 'number') return { type: 'integer' }
  if (typeof value === 'string') return { type: 'string' }
  const strings = value.filter((member) => typeof member === 'string')
  return strings.length === value.length ? { type: 'set', values: [] } : undefined
}

/** Checks the value that a fact is compared with, or the parameter that stands for it. */
export const checkOperand = (
  operand: unknown,
  type: FactType,
  operator: string,
  path: string,
  check: ConditionCheck,
): void => {
  const viaParameter = isParameterOperand(operand)
  let value: unknown = operand
  if (viaParameter) {
    const unknownKeys = Object.keys(operand).filter((key) => key !== 'fact')
    for (const key of unknownKeys)
      check.report(path + toPointer([key]), 'unknown-key', `${quote(key)} is not a known key beside \`fact\``)
    value = typeof operand.fact === 'string' ? parameterOf(check.policy, operand.fact) : undefined
    if (value === undefined)
      return check.report(
        `${path}/fact`,
        'unknown-parameter',
        notInPolicy(operand.fact, 'parameter', parameterFacts(check.policy)),
      )
  }
  const wantsList = listOperators.includes(operator)
  if (wantsList !== Array.isArray(value))
    return check.report(
      path,
      'value-type',
      wantsList
        ? `\`${operator}\` needs a list, got ${quote(value)}`
        : `\`${operator}\` needs a single value, got a list, which ${listed(listOperators)} take`,
    )
  for (const [index, member] of (Array.isArray(value) ? value : [value]).entries()) {
    const problem = operandMismatch(member, type)
    if (problem) check.report(wantsList && !viaParameter ? `${path}/${index}` : path, 'value-type', problem)
  }
}
