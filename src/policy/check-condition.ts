import { catalogueOf } from '../action/catalogue.js'
import type { FactType } from '../action/facts.js'
import { listed, quote, suggestion } from '../base/issue.js'
import { toPointer } from '../base/pointer.js'
import { notInPolicy } from './check.js'
import { checkOperand, parameterType } from './check-operand.js'
import { operators, presumption } from './condition.js'
import { isParameterOperand, parameterFacts, parameterOf } from './parameter.js'
import type { PolicyFile } from './policy.js'

/** Nesting past this is refused: no written policy comes near it, and recursion must end. */
const deepest = 50

const branches = ['all', 'any', 'not', 'condition', 'fact'] as const
const literalKeys = ['fact', 'operator', 'value']

/** What conditions are checked against, and where the issues go. */
export interface ConditionCheck {
  readonly policy: Pick<PolicyFile, 'parameters' | 'conditions' | 'facts'>
  report(path: string, code: string, message: string): void
  /** Told of every named condition and every fact that is read, and where. */
  reads(kind: 'condition' | 'fact', name: string, path: string): void
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const typeOf = (fact: string, { policy }: ConditionCheck): FactType | undefined => {
  const parameter = parameterOf(policy, fact)
  return parameter === undefined ? catalogueOf(policy.facts).facts.get(fact) : parameterType(parameter)
}

const equality = ['equal', 'notEqual', 'in', 'notIn']
const ordering = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']

const fits: Readonly<Record<FactType['type'], readonly string[]>> = {
  boolean: equality,
  enumeration: equality,
  string: equality,
  set: ['contains', 'doesNotContain', 'someFact:in'],
  integer: [...equality, ...ordering],
  instant: ordering,
  time: [...equality, ...ordering],
}

/** The operators that fit a fact's type, presumption aside. */
export const operatorsFor = (type: FactType): readonly string[] => fits[type.type]

const checkFact = (fact: unknown, path: string, check: ConditionCheck): FactType | undefined => {
  if (typeof fact !== 'string') {
    check.report(`${path}/fact`, 'wrong-type', 'expected text')
    return undefined
  }
  const type = typeOf(fact, check)
  if (type) check.reads('fact', fact, path)
  else {
    const known = [...catalogueOf(check.policy.facts).facts.keys(), ...parameterFacts(check.policy)]
    check.report(
      `${path}/fact`,
      'unknown-fact',
      `${quote(fact)} is not a fact that rules can read${suggestion(fact, known)}`,
    )
  }
  return type
}

const checkOperator = (
  operator: unknown,
  type: FactType | undefined,
  path: string,
  check: ConditionCheck,
): string | undefined => {
  const known = operators.flatMap((name) => [name, presumption + name]) as string[]
  if (typeof operator !== 'string' || !known.includes(operator)) {
    const message = `${quote(operator)} is not an operator${suggestion(operator, known)}`
    check.report(`${path}/operator`, 'unknown-operator', message)
    return undefined
  }
  const bare = operator.startsWith(presumption) ? operator.slice(presumption.length) : operator
  if (type && !operatorsFor(type).includes(bare)) {
    const message = `\`${operator}\` does not fit the fact: use one of ${listed(operatorsFor(type))}`
    check.report(`${path}/operator`, 'operator-type', message)
    return undefined
  }
  return bare
}

const checkLiteral = (node: Record<string, unknown>, path: string, check: ConditionCheck): void => {
  for (const key of Object.keys(node))
    if (!literalKeys.includes(key))
      check.report(
        path + toPointer([key]),
        'unknown-key',
        `${quote(key)} is not a known key here${suggestion(key, literalKeys)}`,
      )
  const type = checkFact(node.fact, path, check)
  const operator = checkOperator(node.operator, type, path, check)
  if (!Object.hasOwn(node, 'value')) check.report(`${path}/value`, 'missing', 'is required')
  else {
    if (isParameterOperand(node.value) && typeof node.value.fact === 'string')
      check.reads('fact', node.value.fact, path)
    if (type && operator) checkOperand(node.value, type, operator, `${path}/value`, check)
  }
}

const checkMembers = (members: unknown, path: string, check: ConditionCheck, depth: number): void => {
  if (!Array.isArray(members)) check.report(path, 'wrong-type', `expected a list of conditions, got ${quote(members)}`)
  else if (members.length === 0) check.report(path, 'empty', 'must hold at least one condition')
  else
    members.forEach((member, index) => {
      checkCondition(member, `${path}/${index}`, check, depth + 1)
    })
}

const checkReference = (name: unknown, path: string, check: ConditionCheck): void => {
  const known = Object.keys(check.policy.conditions)
  if (typeof name === 'string' && known.includes(name)) check.reads('condition', name, path)
  else check.report(path, 'unknown-condition', notInPolicy(name, 'named condition', known))
}

/** Reports everything that is wrong with a condition as authored. */
export const checkCondition = (node: unknown, path: string, check: ConditionCheck, depth = 0): void => {
  if (depth > deepest) return check.report(path, 'too-deep', `nested over ${deepest} deep`)
  if (!isRecord(node)) return check.report(path, 'wrong-type', `expected a condition, got ${quote(node)}`)
  const found = branches.filter((key) => Object.hasOwn(node, key))
  const [branch] = found
  if (branch === undefined)
    return check.report(
      path,
      'no-condition',
      'expected `all`, `any`, `not`, `condition`, or `fact` with `operator` and `value`',
    )
  if (found.length > 1)
    return check.report(
      path,
      'two-conditions',
      `${found.map((key) => `\`${key}\``).join(' and ')} in one condition: nest one in the other`,
    )
  if (branch === 'fact') return checkLiteral(node, path, check)
  for (const key of Object.keys(node))
    if (key !== branch)
      check.report(path + toPointer([key]), 'unknown-key', `${quote(key)} is not a known key beside \`${branch}\``)
  if (branch === 'condition') checkReference(node.condition, `${path}/condition`, check)
  else if (branch === 'not') checkCondition(node.not, `${path}/not`, check, depth + 1)
  else checkMembers(node[branch], `${path}/${branch}`, check, depth)
}
