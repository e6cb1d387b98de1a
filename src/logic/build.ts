import { FALSE, TRUE, type Truth } from '../base/truth.js'
import type { Condition } from './condition.js'

/** Builds conditions, frozen, without the layers that decide nothing. */
const node = <T extends Condition>(condition: T): T => Object.freeze(condition)

export const constant = (truth: Truth, source = ''): Condition => node({ kind: 'constant', truth, source })

const isConstant = (truth: Truth) => (member: Condition) => member.kind === 'constant' && member.truth === truth

export const all = (of: readonly Condition[], source = ''): Condition => {
  if (of.some(isConstant(FALSE))) return constant(FALSE, source)
  const open = of
    .filter((member) => !isConstant(TRUE)(member))
    .flatMap((member) => (member.kind === 'all' ? member.of : [member]))
  if (open.length === 0) return constant(TRUE, source)
  return open.length === 1 ? (open[0] as Condition) : node({ kind: 'all', of: Object.freeze(open), source })
}

export const any = (of: readonly Condition[], source = ''): Condition => {
  if (of.some(isConstant(TRUE))) return constant(TRUE, source)
  const open = of
    .filter((member) => !isConstant(FALSE)(member))
    .flatMap((member) => (member.kind === 'any' ? member.of : [member]))
  if (open.length === 0) return constant(FALSE, source)
  return open.length === 1 ? (open[0] as Condition) : node({ kind: 'any', of: Object.freeze(open), source })
}

export const not = (of: Condition, source = ''): Condition =>
  of.kind === 'constant'
    ? constant((2 - of.truth) as Truth, source)
    : of.kind === 'not'
      ? of.of
      : node({ kind: 'not', of, source })
