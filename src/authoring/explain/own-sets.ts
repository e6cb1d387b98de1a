import type { OwnFact } from '../../action/catalogue.js'
import type { SocialAction } from '../../action/social-action.js'
import type { Test } from '../../logic/condition.js'
import { setting } from './setting.js'
import { fieldOf, type Step, withField } from './step.js'

const listOf = (action: SocialAction, field: string) => fieldOf(action, field) as readonly string[] | undefined

/** A set's gaining or losing a member. What to do is said of the whole set, once everything is known that happens to it. */
const member = (field: string, value: string, action: SocialAction): Step => {
  const list = listOf(action, field)
  const isToBeIn = list?.includes(value) !== true
  return {
    chosen: [field],
    touches: [field],
    edits: [`${field}${isToBeIn ? '+' : '-'}${value}`],
    // Any member makes a set known that was not, and so decides what is read of the others.
    ...(list === undefined ? {} : { named: { field, value } }),
    exchangeable: list === undefined,
    mayHide: true,
    moves: false,
    apply: (changed) => {
      const now = listOf(changed, field) ?? []
      if (now.includes(value) === isToBeIn) return changed
      return withField(changed, field, isToBeIn ? [...now, value] : now.filter((each) => each !== value))
    },
  }
}

/**
 * Steps for a set of a policy's own, one for each member that some rule names: as many as there are members, and not
 * as many as there are sets of them.
 */
export const setSteps = (
  { id, values }: OwnFact & { readonly values: readonly string[] },
  tests: readonly Test[],
  orderForNone: string,
  action: SocialAction,
): readonly Step[] => {
  const named = new Set(tests.flatMap(({ value }) => value))
  return [
    ...(listOf(action, id) === undefined ? [setting(id, [], orderForNone, action, { mayHide: true })] : []),
    ...values.filter((value) => named.has(value)).map((value) => member(id, value, action)),
  ]
}
