import { extraIssues } from '../action/check-extra.js'
import { type Derivation, factsOf } from '../action/derive.js'
import type { FactValues } from '../action/facts.js'
import type { Given } from '../action/given.js'
import { ClausewiseError } from '../base/clausewise-error.js'

/**
 * Checks that the facts that an act carries under `extra` are the policy's.
 *
 * @throws ClausewiseError `invalid-action`
 */
export const checkExtra = ({ extra }: Given, { catalogue }: Derivation): void => {
  if (extra === undefined) return
  const issues = extraIssues(extra, catalogue)
  if (issues.length > 0) throw new ClausewiseError('invalid-action', issues)
}

/**
 * The facts of an act, once those that it carries under `extra` are known to be the policy's.
 *
 * @throws ClausewiseError `invalid-action`
 */
export const checkedFacts = (given: Given, derivation: Derivation): FactValues => {
  checkExtra(given, derivation)
  return factsOf(given, derivation)
}
