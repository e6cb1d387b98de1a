import * as z from 'zod/mini'
import { deepFreeze } from '../base/freeze.js'
import { hiddenKeys } from '../base/hidden-keys.js'
import { type Issue, quote, type Result } from '../base/issue.js'
import { fromZod } from '../base/zod-issues.js'
import { keysAt } from '../base/zod-keys.js'
import { head as headName } from './check.js'
import { checkPolicy } from './check-policy.js'
import { checkRawConditions, checkRawNamedConditions, salvageContext } from './check-raw-conditions.js'
import { digestOf } from './digest.js'
import { type Policy, type PolicyFile, policyFileSchema } from './policy.js'
import { policyData } from './policy-data.js'
import { type Section, sectionSchema } from './section.js'

/** The files of a policy's folder, parsed: name (`policy.json`, `2.1-facebook.json`) to content. */
export type PolicyFiles = Readonly<Record<string, unknown>>

interface Parsed<T> {
  readonly value?: T
  readonly issues: readonly Issue[]
}

const parse = <T extends z.core.$ZodType>(schema: T, content: unknown, file: string): Parsed<z.output<T>> => {
  const parsed = z.safeParse(schema, content)
  if (parsed.success) return { value: parsed.data, issues: [] }
  return {
    issues: fromZod(parsed.error.issues, content, (path) => keysAt(schema, path)).map((issue) => ({ ...issue, file })),
  }
}

const sectionFiles = (files: PolicyFiles): readonly string[] =>
  Object.keys(files)
    .filter((name) => name !== headName && !name.includes('/'))
    .sort()

const assemblePolicy = (head: PolicyFile, sections: readonly Section[]): Policy => {
  const data = policyData(head, sections)
  return deepFreeze({ ...structuredClone(data), digest: digestOf(data) })
}

/**
 * Reads the files of a policy, checks every one and how they fit together, and gives either a frozen
 * {@link Policy} or every issue at once, each with its file, code and JSON Pointer. It never throws.
 * Files in sub-folders (the cases) are not part of the policy and are passed over.
 *
 * @example
 * ```ts
 * import { loadPolicy } from 'clausewise'
 *
 * const loaded = loadPolicy({ 'policy.json': { id: 'our-school' } })
 * if (!loaded.ok) console.log(loaded.issues[0]?.path) // /title
 * ```
 */
export const loadPolicy = (files: PolicyFiles): Result<{ readonly policy: Policy }> => {
  try {
    return load(files)
  } catch {
    return {
      ok: false,
      issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }],
    }
  }
}

const load = (files: PolicyFiles): Result<{ readonly policy: Policy }> => {
  const refuse = (issue: Pick<Issue, 'code' | 'message'>): Result<never> => ({
    ok: false,
    issues: [{ ...issue, path: '', file: headName }],
  })
  if (typeof files !== 'object' || files === null || !Object.hasOwn(files, headName))
    return refuse({ code: 'missing-file', message: `${quote(headName)} is missing` })
  if (Object.hasOwn(Object(files[headName]), 'extends'))
    return refuse({ code: 'is-overlay', message: 'is an overlay: use `loadOverlay`' })
  const head = parse(policyFileSchema, files[headName], headName)
  const sections = sectionFiles(files).map((file) => ({ file, ...parse(sectionSchema, files[file], file) }))
  const hidden = hiddenKeys(files[headName], ['parameters', 'facts', 'conditions', 'durations'])
  const issues = [
    ...hidden.map((issue) => ({ ...issue, file: headName })),
    ...head.issues,
    ...sections.flatMap((section) => section.issues),
  ]
  const readable = sections.flatMap(({ file, value }) => (value ? [{ file, section: value }] : []))
  const context = head.value ?? salvageContext(files[headName])
  if (context)
    for (const { file, value } of sections)
      if (!head.value || !value) issues.push(...checkRawConditions(files[file], context, file))
  if (head.value)
    issues.push(
      ...checkPolicy(
        head.value,
        readable,
        sections.map(({ file }) => file),
      ),
    )
  else if (context) issues.push(...checkRawNamedConditions(context))
  if (issues.length > 0 || !head.value) return { ok: false, issues }
  return {
    ok: true,
    policy: assemblePolicy(
      head.value,
      readable.map(({ section }) => section),
    ),
  }
}
