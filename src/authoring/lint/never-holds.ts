import { below, inHead, type PlacedRule } from './context.js'
import type { Found, Lint } from './lint.js'
import { type Proofs, proofsOf } from './proofs.js'
import { conditionNeverHolds, ruleNeverHolds } from './reach.js'

const ofCondition = (name: string): Found => ({
  ...inHead('conditions', name),
  subject: { condition: name },
  message: `no action makes the named condition \`${name}\` hold: mend it, or remove it`,
})

const ofRule = ({ norm, place: rule, subject }: PlacedRule, { holds, witness }: Proofs): Found => {
  const place = below(rule, 'name')
  const outOfScope = witness(holds(norm.condition))
  const name = `rule \`${subject.rule}\``
  return outOfScope === undefined
    ? { ...place, subject, message: `no action makes ${name} hold: mend its conditions, or remove it` }
    : {
        ...place,
        subject,
        message: `${name} holds only where the action is out of scope: mend its conditions or the scope, or remove it`,
        witness: outOfScope,
      }
}

export const neverHolds: Lint = {
  severity: 'error',
  meaning: 'A named condition is true of no action, or a rule of none that is in scope.',
  remedy: 'Mend the conditions, parts of which contradict one another, or remove them.',
  check: ({ policy, rules }) => [
    ...Object.keys(policy.conditions)
      .filter((name) => conditionNeverHolds(policy, name))
      .map(ofCondition),
    ...rules.filter((rule) => ruleNeverHolds(policy, rule)).map((rule) => ofRule(rule, proofsOf(policy))),
  ],
}
