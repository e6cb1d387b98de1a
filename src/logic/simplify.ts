import type { Truth } from '../base/truth.js'
import { all, any, constant, not } from './build.js'
import type { Condition, Test } from './condition.js'
import { fold } from './fold.js'

/** What is fixed about a comparison: its truth, or nothing. */
export type Fixed = (test: Test) => Truth | undefined

/** Partial evaluation: the condition that is left once some comparisons are fixed. */
export const simplify = (condition: Condition, fixed: Fixed): Condition =>
  fold<Condition>({
    constant: (node) => constant(node.truth, node.source),
    test: (node) => {
      const truth = fixed(node)
      return truth === undefined ? node : constant(truth, node.source)
    },
    all: (members, node) => all(members, node.source),
    any: (members, node) => any(members, node.source),
    not: (member, node) => not(member, node.source),
  })(condition)
