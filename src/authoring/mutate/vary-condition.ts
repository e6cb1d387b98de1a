import type { Condition } from '../../policy/condition.js'
import { isBareComparison, readsOf } from '../../policy/condition-reads.js'
import type { ConditionContext, ConditionOperator } from './condition-operator.js'
import { replaced } from './lists.js'
import type { Path, Variation } from './mutant.js'

/** Variations of a part as variations of the whole that it is in. */
export const within = <Part, Whole>(
  path: Path,
  variations: readonly Variation<Part>[],
  whole: (part: Part) => Whole,
): readonly Variation<Whole>[] =>
  variations.map((variation) => ({ ...variation, at: [...path, ...variation.at], value: whole(variation.value) }))

const everywhere = (
  condition: Condition,
  operator: ConditionOperator,
  context: ConditionContext,
): readonly Variation<Condition>[] => {
  const vary = (part: Condition) => everywhere(part, operator, context)
  const ofMembers = (key: 'all' | 'any', members: readonly Condition[]) =>
    members.flatMap((member, index) =>
      within([key, index], vary(member), (made) => ({ [key]: replaced(members, index, made) }) as unknown as Condition),
    )
  const own = operator(condition, context)
  if ('all' in condition) return [...own, ...ofMembers('all', condition.all)]
  if ('any' in condition) return [...own, ...ofMembers('any', condition.any)]
  if ('not' in condition) return [...own, ...within(['not'], vary(condition.not), (not) => ({ not }))]
  return own
}

/** A comparison alone is no rule's condition, and has no name. */
const rooted = (condition: Condition): Condition => (isBareComparison(condition) ? { all: [condition] } : condition)

const isSound = (condition: Condition, context: ConditionContext): boolean => {
  let sound = true
  readsOf(condition, context, () => {
    sound = false
  })
  return sound
}

/** Every change that an operator makes to the condition of a rule or of a name: to the whole, then to its parts. */
export const varyCondition = (
  condition: Condition,
  operator: ConditionOperator,
  context: ConditionContext,
): readonly Variation<Condition>[] =>
  everywhere(condition, operator, context)
    .map((variation) => ({ ...variation, value: rooted(variation.value) }))
    .filter(({ value }) => isSound(value, context))
