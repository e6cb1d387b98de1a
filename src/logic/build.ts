import { FALSE, not as negate, TRUE, type Truth } from '../base/truth.js'
import type { Condition } from './condition.js'

// Builds conditions without the layers that decide nothing.

export const constant = (truth: Truth, source = ''): Condition => ({ kind: 'constant', truth, source })

const isConstant = (member: Condition, truth: Truth): boolean => member.kind === 'constant' && member.truth === truth

const list =
  (kind: 'all' | 'any', deciding: Truth) =>
  (of: readonly Condition[], source = ''): Condition => {
    if (of.some((member) => isConstant(member, deciding))) return constant(deciding, source)
    const open = of
      .filter((member) => !isConstant(member, negate(deciding)))
      .flatMap((member) => (member.kind === kind ? member.of : [member]))
    if (open.length === 0) return constant(negate(deciding), source)
    return open.length === 1 ? (open[0] as Condition) : { kind, of: open, source }
  }

export const all = list('all', FALSE)
export const any = list('any', TRUE)

export const not = (of: Condition, source = ''): Condition =>
  of.kind === 'constant' ? constant(negate(of.truth), source) : of.kind === 'not' ? of.of : { kind: 'not', of, source }
