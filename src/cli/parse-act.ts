import { catalogueOf } from '../action/catalogue.js'
import { extraIssues } from '../action/check-extra.js'
import { parseAction } from '../action/parse-action.js'
import type { SocialAction } from '../action/social-action.js'
import type { Result } from '../base/issue.js'
import type { Policy } from '../policy/policy.js'
import { isRecord, memberOf } from '../policy/vocabulary.js'

/** An act as it was read; what is wrong with its form does not hide what the policy has against its facts. */
export const parseAct = (value: unknown, policy: Policy | undefined): Result<{ readonly action: SocialAction }> => {
  const parsed = parseAction(value)
  if (parsed.ok || policy === undefined) return parsed
  const extra = memberOf(value, 'extra')
  if (!isRecord(extra)) return parsed
  const known = new Set(parsed.issues.map(({ path }) => path))
  const more = extraIssues(extra, catalogueOf(policy.facts)).filter(({ path }) => !known.has(path))
  return { ok: false, issues: [...parsed.issues, ...more] }
}
