import { once } from '../../base/once.js'
import { lowerCondition } from '../../compile/lower-condition.js'
import type { NormativeClause } from '../../logic/compiled-policy.js'
import type { DecidingClause } from '../../policy/deciding.js'
import type { Policy } from '../../policy/policy.js'
import { carriers, namesIn } from './condition-names.js'
import type { LintContext, PlacedRule } from './context.js'
import type { Occurrence } from './occurrences.js'
import { type Proofs, proofsOf } from './proofs.js'
import { conditionAlwaysHolds, conditionNeverHolds, ruleAlwaysHolds, ruleNeverSpeaks } from './reach.js'
import { switched } from './switches.js'

/** What an occurrence can have an effect on. */
interface Users {
  readonly rules: readonly PlacedRule[]
  /** Named conditions that carry a clause by themselves, and so matter by themselves. */
  readonly carriers: readonly string[]
}

const usersByName = once(({ policy, rules }: LintContext): ReadonlyMap<string, Users> => {
  const rulesWithNames = rules.map((rule) => ({ rule, names: namesIn([rule.authored.conditions], policy) }))
  const carriersWithNames = carriers(policy).map((name) => ({ name, names: namesIn([{ condition: name }], policy) }))
  return new Map(
    Object.keys(policy.conditions).map((name) => [
      name,
      {
        rules: rulesWithNames.filter(({ names }) => names.has(name)).map(({ rule }) => rule),
        carriers: carriersWithNames.filter(({ names }) => names.has(name)).map((carrier) => carrier.name),
      },
    ]),
  )
})

const usersOf = (context: LintContext, { owner }: Occurrence): Users =>
  'rule' in owner
    ? { rules: [owner.rule], carriers: [] }
    : (usersByName(context).get(owner.condition) ?? { rules: [], carriers: [] })

/** Rules that are at fault as a whole, which other lints say: no part of these changes anything. */
const muteRules = once(
  ({ policy, rules }: LintContext): ReadonlySet<PlacedRule> =>
    new Set(rules.filter((rule) => ruleNeverSpeaks(policy, rule) || ruleAlwaysHolds(policy, rule))),
)

const isConstant = (policy: Policy, name: string): boolean =>
  conditionNeverHolds(policy, name) || conditionAlwaysHolds(policy, name)

/** Whether an occurrence can have an effect at all: other lints tell of rules and named conditions that have none. */
export const canMatter = (context: LintContext, occurrence: Occurrence): boolean => {
  const { authored, owner } = occurrence
  const names = [
    ...('condition' in authored ? [authored.condition] : []),
    ...('condition' in owner ? [owner.condition] : []),
  ]
  const users = usersOf(context, occurrence)
  return (
    !names.some((name) => isConstant(context.policy, name)) &&
    (users.carriers.length > 0 || users.rules.some((rule) => !muteRules(context).has(rule)))
  )
}

const clauseIn = (policy: Policy, clause: NormativeClause): NormativeClause => {
  const { rules } = policy.sections
    .flatMap((section) => section.clauses)
    .find(({ id }) => id === clause.id) as DecidingClause
  return {
    ...clause,
    norms: clause.norms.map((norm, index) => {
      const rule = rules[index]
      return rule ? { ...norm, condition: lowerCondition(rule.conditions, policy, '') } : norm
    }),
  }
}

const saysTheSame = (policy: Policy, edited: Policy, { rules, carriers: names }: Users, proofs: Proofs): boolean =>
  names.every((name) => {
    const [before, after] = [policy, edited].map((one) => proofs.truthOf(lowerCondition({ condition: name }, one, '')))
    return before === after
  }) &&
  [...new Set(rules.map(({ clause }) => clause.id))].every((id) => {
    const clause = proofs.clauseOf(id)
    return proofs.observe(clauseIn(edited, clause)) === proofs.observe(clause)
  })

/**
 * Whether an edit in the place of an occurrence changes nothing: no evaluation of any action says anything else of any
 * clause, however the policy's parameters are switched, and what carries a clause by itself stays as it is.
 */
export const changesNothing = (context: LintContext, occurrence: Occurrence, edited: Policy): boolean => {
  const users = usersOf(context, occurrence)
  return switched(context.policy).every((one) =>
    saysTheSame(one, { ...edited, parameters: one.parameters }, users, proofsOf(one)),
  )
}
