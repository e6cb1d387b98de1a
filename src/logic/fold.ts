import { assertNever } from '../base/assert-never.js'
import type { All, Any, Condition, Constant, Not, Test } from './condition.js'

/** What to make of each kind of node, given what its members became. */
export interface Algebra<T> {
  constant(node: Constant): T
  test(node: Test): T
  all(members: readonly T[], node: All): T
  any(members: readonly T[], node: Any): T
  not(member: T, node: Not): T
}

/** The one recursion over conditions, from the leaves up. */
export const fold = <T>(algebra: Algebra<T>): ((condition: Condition) => T) => {
  const visit = (node: Condition): T => {
    switch (node.kind) {
      case 'constant':
        return algebra.constant(node)
      case 'test':
        return algebra.test(node)
      case 'all':
        return algebra.all(node.of.map(visit), node)
      case 'any':
        return algebra.any(node.of.map(visit), node)
      case 'not':
        return algebra.not(visit(node.of), node)
      default:
        return assertNever(node)
    }
  }
  return visit
}
