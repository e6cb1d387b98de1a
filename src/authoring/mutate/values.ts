import type { FactType } from '../../action/facts.js'
import { epochOf } from '../../action/instant.js'
import type { Scalar } from '../../policy/condition.js'

/** A value in the place of another, and what tells the change apart from others there. */
export interface NewValue<T> {
  readonly value: T
  readonly variant: string
}

const minute = 60_000

/** A time of day some minutes later, or earlier; nothing past midnight. */
const laterInDay = (time: string, minutes: number): string | undefined => {
  const at = epochOf(time) + minutes * minute
  return at >= 0 && at < 1_440 * minute ? new Date(at).toISOString().slice(11, 16) : undefined
}

/** A number one up and one down; an instant or a time of day a minute later and earlier. */
export const shifted = (value: Scalar, type: FactType): readonly NewValue<Scalar>[] => {
  if (typeof value === 'number')
    return [
      { value: value + 1, variant: '+1' },
      { value: value - 1, variant: '-1' },
    ]
  if ((type.type !== 'instant' && type.type !== 'time') || typeof value !== 'string') return []
  return [1, -1].flatMap((by) => {
    const moved = type.type === 'time' ? laterInDay(value, by) : new Date(epochOf(value) + by * minute).toISOString()
    return moved === undefined ? [] : [{ value: moved, variant: by > 0 ? '+1min' : '-1min' }]
  })
}

/** A word that is none of those given. */
export const anotherWord = (taken: readonly unknown[]): string => {
  let word = 'other'
  while (taken.includes(word)) word += '-x'
  return word
}

/** The next of a type's values that is none of those given, the last one's successors first. */
const nextOf = (type: FactType, taken: readonly Scalar[]): Scalar | undefined => {
  switch (type.type) {
    case 'boolean':
      return [true, false].find((value) => !taken.includes(value))
    case 'enumeration':
    case 'set': {
      if (type.values.length === 0) return anotherWord(taken)
      const from = type.values.indexOf(String(taken.at(-1))) + 1
      return [...type.values.slice(from), ...type.values.slice(0, from)].find((value) => !taken.includes(value))
    }
    case 'string':
      return anotherWord(taken)
    case 'integer':
      return Math.max(0, ...taken.map(Number)) + 1
    case 'time':
      return taken
        .map((time) => laterInDay(String(time), 1))
        .find((time) => time !== undefined && !taken.includes(time))
    case 'instant':
      return undefined
  }
}

/** A value of the same type in the place of a single one; numbers, instants and times of day are shifted instead. */
export const changed = (value: Scalar, type: FactType): readonly NewValue<Scalar>[] => {
  if (type.type === 'integer' || type.type === 'instant' || type.type === 'time') return []
  const next = nextOf(type, [value])
  return next === undefined ? [] : [{ value: next, variant: String(next) }]
}

/** A list without one of its members, for each; with the member's index. */
export const narrowed = (
  list: readonly Scalar[],
): readonly { readonly value: readonly Scalar[]; readonly index: number; readonly member: Scalar }[] =>
  list.map((member, index) => ({ value: list.filter((_other, at) => at !== index), index, member }))

/** A list with one more member that its facts can have. */
export const widened = (
  list: readonly Scalar[],
  type: FactType,
): readonly { readonly value: readonly Scalar[]; readonly member: Scalar }[] => {
  const member = nextOf(type, list)
  return member === undefined ? [] : [{ value: [...list, member], member }]
}
