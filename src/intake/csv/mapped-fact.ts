import type { FactType } from '../../action/facts.js'
import { builtIn, isBuiltIn } from '../../action/facts.js'
import { valueMismatch } from '../../action/mismatch.js'
import { peopleFactIds } from '../../action/people.js'
import type { SocialActionInput } from '../../action/social-action.js'

/** A fact that a policy of the school declares: which values it may have is seen where the act is evaluated. */
const isExtra = (id: string): boolean => /^extra\.[a-z][A-Za-z0-9]*$/.test(id)

/** The type of a fact that an act can be given: `any` of one that a policy declares, `undefined` where there is none. */
export const typeOf = (id: string): FactType | 'any' | undefined => {
  if (isExtra(id)) return 'any'
  return isBuiltIn(id) && !peopleFactIds.some((fact) => fact === id) ? builtIn[id] : undefined
}

/** The facts that a column or a constant can name. */
export const mappableFacts: readonly string[] = Object.keys(builtIn).filter((id) => typeOf(id) !== undefined)

/** Why a value cannot be given to a fact; `undefined` where it can. Of a list, a member or several. */
export const misfit = (value: unknown, type: FactType | 'any'): string | undefined => {
  if (type === 'any' || value === null) return undefined
  return valueMismatch(type.type === 'set' && !Array.isArray(value) ? [value] : value, type)
}

/** An act from its facts by their ids; the list of a set is copied. */
export const actionOf = (facts: Readonly<Record<string, unknown>>): SocialActionInput => {
  const action: Record<string, unknown> = {}
  for (const [id, value] of Object.entries(facts)) {
    const [group = '', key] = id.split('.')
    if (key === undefined) action[group] = value
    else action[group] = { ...(action[group] as object | undefined), [key]: value }
  }
  return action as unknown as SocialActionInput
}
