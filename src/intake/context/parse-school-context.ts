import * as z from 'zod/mini'
import { hiddenKeys } from '../../base/hidden-keys.js'
import type { Result } from '../../base/issue.js'
import { fromZod, kindOf } from '../../base/zod-issues.js'
import { keysAt } from '../../base/zod-keys.js'
import { type SchoolContext, schoolContextSchema } from './school-context.js'

/** Checks the content of a `school.json`. It never throws, and keeps nothing of what it was given. */
export const parseSchoolContext = (input: unknown): Result<{ readonly context: SchoolContext }> => {
  try {
    const parsed = z.safeParse(schoolContextSchema, input)
    const hidden = hiddenKeys(input, ['consentLabels'])
    if (parsed.success && hidden.length === 0) return { ok: true, context: parsed.data }
    const issues = fromZod(parsed.error?.issues ?? [], input, (path) => keysAt(schoolContextSchema, path), kindOf)
    return { ok: false, issues: [...issues, ...hidden] }
  } catch {
    return { ok: false, issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }] }
  }
}
