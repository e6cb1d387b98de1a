import { below, type LintContext, type PlacedRule } from './context.js'
import type { Found, Lint } from './lint.js'
import { proofsOf } from './proofs.js'
import { ruleAlwaysHolds, ruleNeverHolds } from './reach.js'
import { switched } from './switches.js'

/** Whether two rules ask the same: a clause has one voice, and different tasks or advice may go together. */
const saysTheSame = (a: PlacedRule, b: PlacedRule): boolean => {
  if (a.clause.id === b.clause.id) return true
  if (a.clause.kind !== b.clause.kind) return false
  if (a.clause.kind === 'recommendation') return a.norm.message === b.norm.message
  return a.norm.duty?.task === b.norm.duty?.task && a.norm.duty?.bearer === b.norm.duty?.bearer
}

/** Whether two rules have the same truth of every action that their clauses have a say on. */
export const areEquivalent = ({ policy }: LintContext, a: PlacedRule, b: PlacedRule): boolean =>
  switched(policy).every((one) => {
    const { clauseOf, truthHeard } = proofsOf(one)
    const [left, right] = [a, b].map(({ clause: { id }, index }) => truthHeard(clauseOf(id), index))
    return left === right
  })

const earlierTwin = (context: LintContext, rule: PlacedRule): PlacedRule | undefined =>
  context.rules
    .slice(0, context.rules.indexOf(rule))
    .find((other) => saysTheSame(other, rule) && areEquivalent(context, other, rule))

const foundOf = (context: LintContext, rule: PlacedRule): readonly Found[] => {
  const { place, subject } = rule
  const twin = earlierTwin(context, rule)
  if (twin === undefined) return []
  const whose = twin.subject.clause === subject.clause ? '' : ` of clause \`${twin.subject.clause}\``
  return [
    {
      ...below(place, 'name'),
      subject,
      message: `rule \`${subject.rule}\` holds exactly where rule \`${twin.subject.rule}\`${whose} does: mend one of them, or remove one`,
      related: [{ ...below(twin.place, 'name'), message: `rule \`${twin.subject.rule}\`` }],
    },
  ]
}

export const duplicateRule: Lint = {
  severity: 'warning',
  meaning: 'Two rules that ask the same have conditions that come out the same for every action.',
  remedy: 'Mend the conditions of one, which may be those of a copy that was never changed, or remove it.',
  check: (context) =>
    context.rules
      .filter((rule) => !ruleNeverHolds(context.policy, rule) && !ruleAlwaysHolds(context.policy, rule))
      .flatMap((rule) => foundOf(context, rule)),
}
