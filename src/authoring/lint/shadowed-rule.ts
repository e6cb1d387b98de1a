import { below, type LintContext, type PlacedRule } from './context.js'
import { areEquivalent } from './duplicate-rule.js'
import type { Lint } from './lint.js'
import { ruleNeverHolds, ruleNeverSpeaks } from './reach.js'

const isCopy = (context: LintContext, rule: PlacedRule): boolean =>
  context.rules.some(
    (other) => other.clause.id === rule.clause.id && other.index < rule.index && areEquivalent(context, other, rule),
  )

export const shadowedRule: Lint = {
  severity: 'error',
  meaning: 'Wherever a rule holds, an earlier one of its clause holds, too, so that this one can never speak.',
  remedy: 'Put the rule before the wider ones, narrow those, or remove it.',
  check: (context) =>
    context.rules
      .filter(
        (rule) =>
          rule.index > 0 &&
          ruleNeverSpeaks(context.policy, rule) &&
          !ruleNeverHolds(context.policy, rule) &&
          !isCopy(context, rule),
      )
      .map(({ place, subject, clause, index }) => {
        const earlier = clause.norms.slice(0, index).map(({ rule }) => `\`${rule}\``)
        return {
          ...below(place, 'name'),
          subject,
          message: `rule \`${subject.rule}\` can never speak: wherever it holds, ${earlier.join(' or ')} does, and the first that holds speaks; put it before, or remove it`,
        }
      }),
}
