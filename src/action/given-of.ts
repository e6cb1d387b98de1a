import { ClausewiseError } from '../base/clausewise-error.js'
import { type Given, keptGiven } from './given.js'
import { parseAction } from './parse-action.js'
import type { SocialAction } from './social-action.js'

/**
 * What an action says: as it was read when it was parsed, or read now where a caller wrote it by hand.
 *
 * @throws ClausewiseError `invalid-action`
 */
export const givenOf = (action: SocialAction): Given => keptGiven(action) ?? readNow(action)

const readNow = (action: SocialAction): Given => {
  const parsed = parseAction(action)
  if (!parsed.ok) throw new ClausewiseError('invalid-action', parsed.issues)
  return keptGiven(parsed.action) as Given
}
