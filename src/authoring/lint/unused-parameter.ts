import { derivationParameters } from '../../policy/check-policy.js'
import { incidentWindowName } from '../../policy/incident-window.js'
import { parameterPrefix } from '../../policy/parameter.js'
import { inHead, type LintContext } from './context.js'
import { factsRead } from './facts-read.js'
import type { Lint } from './lint.js'

const usedNames = (context: LintContext): ReadonlySet<string> =>
  new Set([
    ...Object.keys(derivationParameters),
    incidentWindowName,
    ...factsRead(context)
      .filter((fact) => fact.startsWith(parameterPrefix))
      .map((fact) => fact.slice(parameterPrefix.length)),
    ...context.clauses.flatMap(({ authored }) =>
      authored.kind === 'definition' && authored.carriedBy.parameter !== undefined
        ? [authored.carriedBy.parameter]
        : [],
    ),
  ])

export const unusedParameter: Lint = {
  severity: 'warning',
  meaning:
    'No condition reads a parameter, no definition is carried by it, and no fact is derived and nothing counted with it.',
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
