import * as z from 'zod/mini'
import { parseAction } from '../../action/parse-action.js'
import type { SocialAction } from '../../action/social-action.js'
import type { Result } from '../../base/issue.js'
import { fromZod } from '../../base/zod-issues.js'
import { keysAt } from '../../base/zod-keys.js'
import { resolveUnions } from '../../base/zod-unions.js'
import { type Case, casesSchema } from '../../policy/case.js'

/** A case with the place where it stands. */
export interface NamedCase {
  readonly file: string
  /** JSON Pointer into the file: `/cases/3`. */
  readonly pointer: string
  readonly section: string
  readonly case: Case
  /** The case's action as `parseAction` gives it. */
  readonly action: SocialAction
}

const actionOf = (input: unknown): SocialAction => {
  const parsed = parseAction(input)
  // The schema of cases holds the schema of actions.
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues))
  return parsed.action
}

/** The cases of a file that has been checked, such as one that `validatePolicy` gives, each with its place. */
export const namedCases = (
  file: string,
  { section, cases }: { readonly section: string; readonly cases: readonly Case[] },
): readonly NamedCase[] =>
  cases.map((one, index) => ({
    file,
    pointer: `/cases/${index}`,
    section,
    case: one,
    action: actionOf(one.action),
  }))

const readFile = (file: string, content: unknown): Result<{ readonly cases: readonly NamedCase[] }> => {
  const parsed = z.safeParse(casesSchema, content)
  if (parsed.success) return { ok: true, cases: namedCases(file, parsed.data) }
  const issues = fromZod(resolveUnions(parsed.error.issues), content, (path) => keysAt(casesSchema, path))
  return { ok: false, issues: issues.map((issue) => ({ ...issue, file })) }
}

/**
 * Reads files of cases, parsed from JSON, by their names: every case in the order of the files, or every issue.
 * Whether they fit a policy is what `validatePolicy` says.
 */
export const parseCases = (
  files: Readonly<Record<string, unknown>>,
): Result<{ readonly cases: readonly NamedCase[] }> => {
  const read = Object.entries(files).map(([file, content]) => readFile(file, content))
  const issues = read.flatMap((one) => (one.ok ? [] : one.issues))
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, cases: read.flatMap((one) => (one.ok ? one.cases : [])) }
}
