import type { SocialAction } from '../../action/social-action.js'
import type { AccountRef, School } from '../context/roster.js'

type Space = NonNullable<NonNullable<SocialAction['channel']>['space']>

/** Where that appears which stands on an account's own page or profile; unknown of an account that the context does not know. */
export const ownSpaceOf = (school: School, ref: AccountRef): Space | undefined => {
  const found = school.account(ref)?.value
  if (found === undefined) return undefined
  return found.space ?? (found.account === 'official' ? 'official-page' : 'profile')
}
