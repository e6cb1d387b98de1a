import { once } from '../../base/once.js'
import type { Condition, Literal } from '../../policy/condition.js'
import { parameterPrefix } from '../../policy/parameter.js'
import type { Policy } from '../../policy/policy.js'
import { below, inHead, type LintContext, type PlacedRule } from './context.js'
import type { Place, Subject } from './lint.js'

type Leaf = Literal | { readonly condition: string }

/** A comparison, or a reference to a named condition, as it is written in one place of the policy. */
export interface Occurrence {
  readonly authored: Leaf
  readonly place: Place
  readonly subject: Subject
  /** The rule, or else the named condition, that it is written in. */
  readonly owner: { readonly rule: PlacedRule } | { readonly condition: string }
  /** The keys that lead to it in the data of a {@link Policy}. */
  readonly keys: readonly PropertyKey[]
}

type Keys = readonly PropertyKey[]

const leavesOf = (condition: Condition): readonly { readonly keys: Keys; readonly leaf: Leaf }[] => {
  const within = (member: Condition, ...keys: Keys) =>
    leavesOf(member).map((found) => ({ ...found, keys: [...keys, ...found.keys] }))
  if ('all' in condition) return condition.all.flatMap((member, index) => within(member, 'all', index))
  if ('any' in condition) return condition.any.flatMap((member, index) => within(member, 'any', index))
  if ('not' in condition) return within(condition.not, 'not')
  return [{ keys: [], leaf: condition }]
}

/** A comparison of a parameter is there for the day on which somebody changes the parameter. */
const readsAction = ({ authored }: Occurrence): boolean =>
  'condition' in authored || !authored.fact.startsWith(parameterPrefix)

const inRule = ({ policy }: LintContext, rule: PlacedRule): readonly Occurrence[] => {
  const section = policy.sections.findIndex(({ section: id }) => id === rule.clause.section)
  const clause = policy.sections[section]?.clauses.findIndex(({ id }) => id === rule.clause.id)
  const start = ['sections', section, 'clauses', clause ?? -1, 'rules', rule.index, 'conditions']
  return leavesOf(rule.authored.conditions).map(({ keys, leaf }) => ({
    authored: leaf,
    place: below(rule.place, 'conditions', ...keys),
    subject: rule.subject,
    owner: { rule },
    keys: [...start, ...keys],
  }))
}

/** Every occurrence in the rules and then in the named conditions of a policy, as written, but comparisons of parameters. */
export const occurrencesOf = once((context: LintContext): readonly Occurrence[] =>
  [
    ...context.rules.flatMap((rule) => inRule(context, rule)),
    ...Object.entries(context.policy.conditions).flatMap(([name, condition]) =>
      leavesOf(condition).map(({ keys, leaf }) => ({
        authored: leaf,
        place: inHead('conditions', name, ...keys),
        subject: { condition: name },
        owner: { condition: name },
        keys: ['conditions', name, ...keys],
      })),
    ),
  ].filter(readsAction),
)

const withAt = (data: unknown, [key, ...rest]: Keys, value: unknown): unknown => {
  if (key === undefined) return value
  if (Array.isArray(data)) return data.map((member, index) => (index === key ? withAt(member, rest, value) : member))
  return { ...(data as object), [key]: withAt((data as Record<PropertyKey, unknown>)[key], rest, value) }
}

/** A policy with another condition in the place of an occurrence. */
export const withInstead = (policy: Policy, { keys }: Occurrence, condition: Condition): Policy =>
  withAt(policy, keys, condition) as Policy
