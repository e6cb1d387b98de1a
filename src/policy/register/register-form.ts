import * as z from 'zod/mini'
import type { Issue, Result } from '../../base/issue.js'
import { fromZod } from '../../base/zod-issues.js'
import { keysAt } from '../../base/zod-keys.js'
import type { Policy } from '../policy.js'
import { slug } from '../shapes.js'
import { checkDays, checkZone } from './check-days.js'

const day = z.string().check(z.regex(z.regexes.date, 'expected a date like `2026-11-23`'))
const days = { from: day, until: z.optional(day) }
const mostVersions = 1_000
const listOf = <T extends z.core.SomeType>(version: T) =>
  z.array(version).check(z.minLength(1), z.maxLength(mostVersions))

const isPolicy = (value: unknown): value is Policy =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'version', 'digest'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string') &&
  Array.isArray((value as Policy).sections)

const notPolicy = 'expected a policy that `loadPolicy` returned, or a bundled one'

/** What `createRegister` takes. */
export const registerInputSchema = z.strictObject({
  id: z.optional(slug),
  zone: z.string(),
  versions: listOf(z.strictObject({ policy: z.custom<Policy>(isPolicy, notPolicy), ...days })),
})

/** A folder below the register's: no way leads out of it. */
const folder = z
  .string()
  .check(
    z.maxLength(200),
    z.regex(/^[A-Za-z0-9_][\w.-]*(\/[A-Za-z0-9_][\w.-]*)*$/, 'expected the name of a folder beside it, like `2026`'),
  )

/** `register.json`. */
export const registerFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: slug,
  zone: z.string(),
  versions: listOf(z.strictObject({ folder, ...days })),
})

/** The content of a `register.json`. */
export interface RegisterFile {
  readonly id: string
  /** The IANA name of a time zone. */
  readonly zone: string
  readonly versions: readonly {
    /** The folder of the version's policy, below the register's. */
    readonly folder: string
    /** The first day on which it is in force, `YYYY-MM-DD`. */
    readonly from: string
    /** The last day, where one is recorded. */
    readonly until?: string | undefined
  }[]
}

/** A version's dates as far as the rest of a document goes: `undefined` where they are at fault themselves. */
const datesOf = (version: unknown): { from: string; until?: string | undefined } | undefined => {
  const parsed = z.safeParse(z.object(days), version)
  return parsed.success ? parsed.data : undefined
}

/** Checks the form of a register, its zone and how its days fit together: every issue at once. */
export const parseRegister = <T extends z.core.$ZodType>(
  schema: T,
  content: unknown,
): Result<{ readonly value: z.output<T> }> => {
  const parsed = z.safeParse(schema, content)
  const form = parsed.success ? [] : fromZod(parsed.error.issues, content, (path) => keysAt(schema, path))
  const { zone, versions } = (content ?? {}) as { readonly zone?: unknown; readonly versions?: unknown }
  const issues: readonly Issue[] = [
    ...form,
    ...checkZone(zone),
    ...checkDays((Array.isArray(versions) ? versions.slice(0, mostVersions) : []).map(datesOf)),
  ]
  return parsed.success && issues.length === 0 ? { ok: true, value: parsed.data } : { ok: false, issues }
}
