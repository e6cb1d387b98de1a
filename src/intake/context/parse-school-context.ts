import * as z from 'zod/mini'
import { hiddenKeys } from '../../base/hidden-keys.js'
import type { Issue, Result } from '../../base/issue.js'
import { fromZod, kindOf } from '../../base/zod-issues.js'
import { keysAt } from '../../base/zod-keys.js'
import { checkContext } from './check-context.js'
import { type SchoolContext, schoolContextSchema } from './school-context.js'

const hiddenOf = (input: unknown): readonly Issue[] => {
  const calendar = (input as { readonly calendar?: unknown } | null | undefined)?.calendar
  const inside = hiddenKeys(calendar, ['people', 'workingHours'])
  return [
    ...hiddenKeys(input, ['consentLabels']),
    ...inside.map((issue) => ({ ...issue, path: `/calendar${issue.path}` })),
  ]
}

/** Checks the content of a `school.json`. It never throws, keeps nothing of what it was given, and repeats none of it but ids. */
export const parseSchoolContext = (input: unknown): Result<{ readonly context: SchoolContext }> => {
  try {
    const parsed = z.safeParse(schoolContextSchema, input)
    const hidden = hiddenOf(input)
    if (parsed.success && hidden.length === 0) {
      const issues = checkContext(parsed.data)
      return issues.length === 0 ? { ok: true, context: parsed.data } : { ok: false, issues }
    }
    const issues = fromZod(parsed.error?.issues ?? [], input, (path) => keysAt(schoolContextSchema, path), kindOf)
    return { ok: false, issues: [...issues, ...hidden] }
  } catch {
    return { ok: false, issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }] }
  }
}
