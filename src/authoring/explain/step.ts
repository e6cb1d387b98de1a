import type { SocialAction } from '../../action/social-action.js'

/** One thing that the person who acts could do otherwise. */
export interface Step {
  /** What to do, as an order; people and sets are spoken of where everything is known that happens to them. */
  readonly order?: string
  /** The input fields that are chosen. */
  readonly chosen: readonly string[]
  /** Every input field that changes, with what follows from the choice. */
  readonly touches: readonly string[]
  /** The smallest parts of the change, for comparing changes: `content.people/0/named=false`. */
  readonly edits: readonly string[]
  /** The value of a fact without a fixed list of values; for clauses that name it. */
  readonly named?: { readonly field: string; readonly value: string }
  /** One of several values of a field, of which the first that does is enough. */
  readonly exchangeable: boolean
  readonly mayHide: boolean
  readonly moves: boolean
  readonly apply: (action: SocialAction) => SocialAction
}

type Part = Readonly<Record<string, unknown>>

/** The value of an input field by its id: `channel.account`. */
export const fieldOf = (action: SocialAction, field: string): unknown => {
  const [part = '', key] = field.split('.')
  const value = (action as unknown as Part)[part]
  return key === undefined ? value : (value as Part | undefined)?.[key]
}

/** The same act with another value of a field; `undefined` makes it unknown. */
export const withField = (action: SocialAction, field: string, value: unknown): SocialAction => {
  const [part = '', key] = field.split('.')
  if (key === undefined) return { ...action, [part]: value }
  const { [key]: _old, ...rest } = ((action as unknown as Part)[part] ?? {}) as Part
  // A key that stays keeps its place, so that acts that are the same are so as text.
  return {
    ...action,
    [part]: value === undefined ? rest : { ...((action as unknown as Part)[part] as Part), [key]: value },
  }
}

/** The same act with other values of some fields. */
export const withFields = (action: SocialAction, fields: Readonly<Record<string, unknown>>): SocialAction =>
  Object.entries(fields).reduce((changed, [field, value]) => withField(changed, field, value), action)
