import type { Condition } from '../../../policy/condition.js'
import type { ConditionContext, ConditionOperator } from '../condition-operator.js'
import { conditionText } from '../condition-text.js'
import { without } from '../lists.js'

/** Whether a condition is an exception where it stands in an `all`: a `not`, also by its name. */
const isException = (member: Condition, { conditions }: ConditionContext): boolean =>
  'not' in member || ('condition' in member && 'not' in (conditions[member.condition] as Condition))

const dropping =
  (exceptions: boolean): ConditionOperator =>
  (part, context) => {
    const key = 'all' in part ? 'all' : 'any'
    const members = 'all' in part ? part.all : 'any' in part ? part.any : []
    if (members.length < 2) return []
    return members.flatMap((member, index) =>
      exceptions === (key === 'all' && isException(member, context))
        ? [
            {
              at: [key, index],
              value: { [key]: without(members, index) } as Condition,
              what: `drops ${exceptions ? 'the exception ' : ''}${conditionText(member)}`,
            },
          ]
        : [],
    )
  }

/** Drops a member of a list of conditions. */
export const dropMember = dropping(false)

/** Drops an exception: a member of an `all` that is a `not`. */
export const dropException = dropping(true)
