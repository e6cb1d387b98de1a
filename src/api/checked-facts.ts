import { extraIssues } from '../action/check-extra.js'
import { type Derivation, deriveFacts, givenOf } from '../action/derive.js'
import type { FactValues } from '../action/facts.js'
import type { SocialAction } from '../action/social-action.js'
import { ClausewiseError } from '../base/clausewise-error.js'

/**
 * The facts of an act, once those that it carries under `extra` are known to be the policy's.
 *
 * @throws ClausewiseError `invalid-action`
 */
export const checkedFacts = (action: SocialAction, derivation: Derivation, given = givenOf(action)): FactValues => {
  const issues = given.extra ? extraIssues(given.extra, derivation.catalogue) : []
  if (issues.length > 0) throw new ClausewiseError('invalid-action', issues)
  return deriveFacts(action, derivation, given)
}
