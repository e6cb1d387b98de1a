import { assertNever } from '../../base/assert-never.js'
import { both, either, FALSE, not, TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import type { Condition, Constant, Test } from '../../logic/condition.js'

/** A comparison, or its negation. */
export interface Literal {
  readonly test: Test | Constant
  readonly positive: boolean
}

/**
 * What is left of a condition once some questions about an act have been answered; negations stand at the
 * comparisons. What fails, or cannot count any more, is gone; what holds stays, as it is a reason.
 */
export type Residue =
  /** Not asked yet. */
  | { readonly kind: 'ask'; readonly literal: Literal }
  /** Asked; learning more about the act can change it. `answer` tells apart what that would take. */
  | { readonly kind: 'open'; readonly literal: Literal; readonly truth: Truth; readonly answer: number }
  /** Settled. */
  | { readonly kind: 'holds'; readonly literal: Literal | undefined }
  | { readonly kind: 'fails' }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Residue[] }

export const fails: Residue = { kind: 'fails' }

/** Kleene truth, with one for what has not been asked. */
export const truthOf = (residue: Residue, unasked: Truth = UNKNOWN): Truth => {
  switch (residue.kind) {
    case 'ask':
      return unasked
    case 'open':
      return residue.truth
    case 'holds':
      return TRUE
    case 'fails':
      return FALSE
    case 'all':
      return residue.of.reduce<Truth>((truth, member) => both(truth, truthOf(member, unasked)), TRUE)
    case 'any':
      return residue.of.reduce<Truth>((truth, member) => either(truth, truthOf(member, unasked)), FALSE)
    default:
      return assertNever(residue)
  }
}

/** Whether it holds whatever else is learnt. */
export const isSettled = (residue: Residue): boolean =>
  residue.kind === 'holds' ||
  (residue.kind === 'all' && residue.of.every(isSettled)) ||
  (residue.kind === 'any' && residue.of.some(isSettled))

/** The comparisons that have not been made. */
export const unasked = (residue: Residue): readonly Literal[] =>
  residue.kind === 'ask'
    ? [residue.literal]
    : residue.kind === 'all' || residue.kind === 'any'
      ? residue.of.flatMap(unasked)
      : []

const countUnasked = (residue: Residue): number =>
  residue.kind === 'ask'
    ? 1
    : residue.kind === 'all' || residue.kind === 'any'
      ? residue.of.reduce((sum, member) => sum + countUnasked(member), 0)
      : 0

const hasUnasked = (residue: Residue): boolean => countUnasked(residue) > 0

/** A comparison to make next: of the member with the fewest, which decides soonest. */
export const nextToAsk = (residue: Residue): Literal | undefined => {
  if (residue.kind === 'ask') return residue.literal
  if (residue.kind !== 'all' && residue.kind !== 'any') return undefined
  let [best, fewest]: [Residue | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  for (const member of residue.of) {
    const count = countUnasked(member)
    if (count > 0 && count < fewest) [best, fewest] = [member, count]
  }
  return best && nextToAsk(best)
}

const joined = (kind: 'all' | 'any', members: readonly Residue[]): Residue => {
  if (kind === 'all' && members.some((member) => member.kind === 'fails')) return fails
  const live = members.filter((member) => member.kind !== 'fails')
  // Beside what holds for certain, alternatives count only as further reasons.
  const of =
    kind === 'any' && live.some(isSettled)
      ? live.filter((member) => hasUnasked(member) || truthOf(member) === TRUE)
      : live
  if (of.length === 0) return kind === 'all' ? { kind: 'holds', literal: undefined } : fails
  return of.length === 1 ? (of[0] as Residue) : { kind, of }
}

/** Replaces the comparisons that are asked for by what has become of them. */
export const answered = (residue: Residue, become: (literal: Literal) => Residue | undefined): Residue => {
  switch (residue.kind) {
    case 'ask':
      return become(residue.literal) ?? residue
    case 'all':
    case 'any': {
      const of = residue.of.map((member) => answered(member, become))
      // What has not changed is shared with the residue before.
      return of.every((member, index) => member === residue.of[index]) ? residue : joined(residue.kind, of)
    }
    default:
      return residue
  }
}

/** A condition, or its negation, of which nothing has been asked. */
export const residueOf = (condition: Condition, positive = true): Residue => {
  switch (condition.kind) {
    case 'test':
      return { kind: 'ask', literal: { test: condition, positive } }
    case 'constant': {
      const literal = { test: condition, positive }
      const truth = positive ? condition.truth : not(condition.truth)
      if (truth === UNKNOWN) return { kind: 'open', literal, truth, answer: 0 }
      return truth === TRUE ? { kind: 'holds', literal } : fails
    }
    case 'not':
      return residueOf(condition.of, !positive)
    case 'all':
    case 'any':
      return joined(
        (condition.kind === 'all') === positive ? 'all' : 'any',
        condition.of.map((member) => residueOf(member, positive)),
      )
    default:
      return assertNever(condition)
  }
}

/** Equal for residues that are the same. */
export const textOf = (residue: Residue, numberOf: (literal: Literal) => number): string => {
  switch (residue.kind) {
    case 'ask':
      return `?${numberOf(residue.literal)}`
    case 'open':
      return `${residue.answer}:${numberOf(residue.literal)}`
    case 'holds':
      return `=${residue.literal ? numberOf(residue.literal) : ''}`
    case 'fails':
      return '-'
    case 'all':
    case 'any':
      return `${residue.kind}(${residue.of.map((member) => textOf(member, numberOf)).join()})`
    default:
      return assertNever(residue)
  }
}
