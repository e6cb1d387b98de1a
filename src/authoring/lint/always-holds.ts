import { below, inHead } from './context.js'
import type { Lint } from './lint.js'
import { conditionAlwaysHolds, ruleAlwaysHolds, ruleNeverHolds } from './reach.js'

export const alwaysHolds: Lint = {
  severity: 'error',
  meaning: 'A named condition is true of every action, or a rule of every one that is in scope.',
  remedy: 'Mend the conditions so that they tell actions apart, or remove them.',
  check: ({ policy, rules }) => [
    ...Object.keys(policy.conditions)
      .filter((name) => conditionAlwaysHolds(policy, name))
      .map((name) => ({
        ...inHead('conditions', name),
        subject: { condition: name },
        message: `every action makes the named condition \`${name}\` hold: mend it, or remove it`,
      })),
    ...rules
      // Where nothing is in scope, the scope is at fault.
      .filter((rule) => ruleAlwaysHolds(policy, rule) && !ruleNeverHolds(policy, rule))
      .map(({ place, subject }) => ({
        ...below(place, 'name'),
        subject,
        message: `rule \`${subject.rule}\` holds of every action in scope: say in its conditions which ones it is about`,
      })),
  ],
}
