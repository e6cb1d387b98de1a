import * as z from 'zod/mini'
import { hiddenKeys } from '../base/hidden-keys.js'
import type { Result } from '../base/issue.js'
import { withoutNulls } from '../base/without-nulls.js'
import { fromZod, kindOf } from '../base/zod-issues.js'
import { keysAt } from '../base/zod-keys.js'
import { normalise } from './normalise.js'
import { type SocialAction, socialActionSchema } from './social-action.js'

/** Parses by the definition: what the fast way is held to, and what says why where that takes nothing. */
export const parseByDefinition = (input: unknown): Result<{ readonly action: SocialAction }> => {
  const parsed = z.safeParse(socialActionSchema, input)
  const hidden = hiddenKeys(input, ['extra'])
  if (parsed.success && hidden.length === 0) return { ok: true, action: withoutNulls(parsed.data) as SocialAction }
  const issues = fromZod(parsed.error?.issues ?? [], input, (path) => keysAt(socialActionSchema, path), kindOf)
  return { ok: false, issues: [...issues, ...hidden] }
}

/**
 * Checks that a value of unknown origin is a {@link SocialAction} and copies it, without its nulls; the copy is
 * frozen. It never throws, and neither changes nor keeps anything of what it was given.
 *
 * @returns the action, or every issue with its code, JSON Pointer and message
 *
 * @example
 * ```ts
 * import { parseAction } from 'clausewise'
 *
 * const parsed = parseAction({ verb: 'post', actor: { roles: ['staff'] } })
 * if (!parsed.ok) for (const issue of parsed.issues) console.error(issue.path, issue.message)
 * ```
 */
export const parseAction = (input: unknown): Result<{ readonly action: SocialAction }> => {
  try {
    const action = normalise(input)
    if (action !== undefined) return { ok: true, action }
    const parsed = parseByDefinition(input)
    return parsed.ok ? { ok: true, action: normalise(parsed.action) ?? parsed.action } : parsed
  } catch {
    // A getter or a proxy of the caller's threw while it was read.
    return { ok: false, issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }] }
  }
}
