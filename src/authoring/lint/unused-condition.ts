import { carriers, namesIn } from './condition-names.js'
import { inHead } from './context.js'
import type { Lint } from './lint.js'

export const unusedCondition: Lint = {
  severity: 'warning',
  meaning: 'No rule and no clause leads to a named condition.',
  remedy: 'Remove it, or use it where it was meant to be used.',
  check: ({ policy, rules }) => {
    const used = namesIn(
      [...rules.map(({ authored }) => authored.conditions), ...carriers(policy).map((condition) => ({ condition }))],
      policy,
    )
    return Object.keys(policy.conditions)
      .filter((name) => !used.has(name))
      .map((name) => ({
        ...inHead('conditions', name),
        subject: { condition: name },
        message: `no rule and no clause uses the named condition \`${name}\`: remove it, or use it`,
      }))
  },
}
