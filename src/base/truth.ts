/**
 * Strong Kleene truth, ordered FALSE < UNKNOWN < TRUE so that `all` is a minimum, `any` a maximum
 * and `not` a reflection. Numbers, because the compiled evaluator works on millions of them.
 */
export const FALSE = 0
export const UNKNOWN = 1
export const TRUE = 2

export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE

export const not = (truth: Truth): Truth => (2 - truth) as Truth
export const both = (a: Truth, b: Truth): Truth => (a < b ? a : b)
export const either = (a: Truth, b: Truth): Truth => (a > b ? a : b)

/** The truth of a boolean that may be absent. */
export const truthOf = (value: boolean | undefined): Truth => (value === undefined ? UNKNOWN : value ? TRUE : FALSE)

/** `any` over a list that may be absent: an absent list is unknown, an empty one false. */
export const anyOf = <T>(list: readonly T[] | undefined, holds: (member: T) => Truth): Truth =>
  list === undefined ? UNKNOWN : list.reduce<Truth>((truth, member) => either(truth, holds(member)), FALSE)
