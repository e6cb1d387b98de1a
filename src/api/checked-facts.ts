import { extraIssues } from '../action/check-extra.js'
import { type Derivation, factsOf } from '../action/derive.js'
import type { FactValues } from '../action/facts.js'
import type { Given } from '../action/given.js'
import { ClausewiseError } from '../base/clausewise-error.js'

/**
 * The facts of an act, once those that it carries under `extra` are known to be the policy's.
 *
 * @throws ClausewiseError `invalid-action`
 */
export const checkedFacts = (given: Given, derivation: Derivation): FactValues => {
  const issues = given.extra ? extraIssues(given.extra, derivation.catalogue) : []
  if (issues.length > 0) throw new ClausewiseError('invalid-action', issues)
  return factsOf(given, derivation)
}
