import type { FactType } from '../action/facts.js'
import { instantPattern, timePattern } from '../action/instant.js'
import { listed, quote, suggestion } from '../base/issue.js'
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

const got = (expected: string, value: unknown): string =>
  `expected ${expected}, got ${typeof value === 'string' ? `text (${quote(value)})` : quote(value)}`

/** Why a single value cannot be compared with a fact; `undefined` where it can. */
const mismatch = (value: unknown, type: FactType): string | undefined => {
  switch (type.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : got('`true` or `false`', value)
    case 'integer':
      return Number.isSafeInteger(value) ? undefined : got('a whole number', value)
    case 'string':
      if (typeof value !== 'string') return got('text', value)
      return type.pattern?.test(value) === false
        ? `${quote(value)} does not fit: it must match \`${type.pattern.source}\``
        : undefined
    case 'instant':
      return typeof value === 'string' && instantPattern.test(value)
        ? undefined
        : got('a date and time with an offset like `2026-11-23T10:15:00Z`', value)
    case 'time':
      return typeof value === 'string' && timePattern.test(value) ? undefined : got('a time of day like `18:00`', value)
    case 'enumeration':
    case 'set':
      if (typeof value === 'string' && (type.values.length === 0 || type.values.includes(value))) return undefined
      return `${quote(value)} is not one of ${listed(type.values)}${suggestion(value, type.values)}`
  }
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
    const problem = mismatch(member, type)
    if (problem) check.report(wantsList && !viaParameter ? `${path}/${index}` : path, 'value-type', problem)
  }
}
