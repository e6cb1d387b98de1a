import * as z from 'zod/mini'
import { instantPattern } from '../action/instant.js'
import { positions } from '../action/social-action.js'
import type { Result } from '../base/issue.js'
import { fromZod, kindOf } from '../base/zod-issues.js'
import { keysAt } from '../base/zod-keys.js'

const id = z.string().check(z.minLength(1), z.maxLength(10_000))
const instant = z
  .string()
  .check(z.regex(instantPattern, 'expected a real date and time with an offset, like `2026-11-23T10:15:00Z`'))

/**
 * Something done after an act: what an adapter of `clausewise/intake` lists as a follow-up, or what an incident form
 * records. One JSON object.
 */
export const laterActSchema = z.strictObject({
  /** Where an adapter read it; not used here. */
  item: z.optional(z.string()),
  /** The task that was done (`delete`, `block`, `report`, …, any task of a policy), `reply`, `hide`, or `cancel`. */
  kind: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The `id` of the action that it answers. */
  of: z.optional(id),
  /** Who did it, by their id. */
  by: z.optional(id),
  /** When, as in `timing.at`. */
  at: z.optional(instant),
  /** To whom something was reported: that person's positions. */
  to: z.optional(z.array(z.enum(positions)).check(z.maxLength(20))),
  /** The clause whose duty is meant, where only one of several is. */
  clause: z.optional(id),
})

/** Something done later that may answer a duty. */
export type LaterAct = z.infer<typeof laterActSchema>

/** Checks one later act of unknown origin. It never throws. */
export const parseLaterAct = (input: unknown): Result<{ readonly laterAct: LaterAct }> => {
  try {
    const parsed = z.safeParse(laterActSchema, input)
    return parsed.success
      ? { ok: true, laterAct: parsed.data }
      : { ok: false, issues: fromZod(parsed.error.issues, input, (path) => keysAt(laterActSchema, path), kindOf) }
  } catch {
    return { ok: false, issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }] }
  }
}
