import { derivationParameters } from '../../policy/check-policy.js'
import type { Condition } from '../../policy/condition.js'
import { isParameterOperand, parameterPrefix } from '../../policy/parameter.js'
import { inHead, type LintContext } from './context.js'
import type { Lint } from './lint.js'

const factsIn = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(factsIn)
  if ('any' in condition) return condition.any.flatMap(factsIn)
  if ('not' in condition) return factsIn(condition.not)
  if ('condition' in condition) return []
  const { fact, value } = condition
  return isParameterOperand(value) ? [fact, value.fact] : [fact]
}

const usedNames = ({ policy, rules, clauses }: LintContext): ReadonlySet<string> =>
  new Set([
    ...Object.keys(derivationParameters),
    ...[...Object.values(policy.conditions), ...rules.map(({ authored }) => authored.conditions)]
      .flatMap(factsIn)
      .filter((fact) => fact.startsWith(parameterPrefix))
      .map((fact) => fact.slice(parameterPrefix.length)),
    ...clauses.flatMap(({ authored }) =>
      authored.kind === 'definition' && authored.carriedBy.parameter !== undefined
        ? [authored.carriedBy.parameter]
        : [],
    ),
  ])

export const unusedParameter: Lint = {
  severity: 'warning',
  meaning: 'No condition reads a parameter, no definition is carried by it, and no fact is derived with it.',
  remedy: 'Remove it, let a rule read it, or let the definition that it records be carried by it.',
  check: (context) => {
    const used = usedNames(context)
    return Object.keys(context.policy.parameters)
      .filter((name) => !used.has(name))
      .map((name) => ({
        ...inHead('parameters', name),
        subject: { parameter: name },
        message: `nothing reads the parameter \`${name}\`: remove it, or use it`,
      }))
  },
}
