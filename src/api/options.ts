import * as z from 'zod/mini'
import type { Derivation } from '../action/derive.js'
import { type Timetable, teachingTimeOf, timetableSchema } from '../action/timetable.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import type { Issue } from '../base/issue.js'
import { fromZod } from '../base/zod-issues.js'
import { keysAt } from '../base/zod-keys.js'
import type { CompiledPolicy } from '../logic/compiled-policy.js'

/** How acts are to be read. */
export interface EvaluatorOptions {
  /**
   * `unknown` (the default): an absent fact is unknown. `ordinary`: it takes its ordinary value, for
   * callers whose records are complete, so that nothing remarkable went unrecorded.
   */
  readonly assume?: 'unknown' | 'ordinary' | undefined
  /** Who teaches when, to settle `timing.teachingTime` where an act does not say. */
  readonly timetable?: Timetable | undefined
}

const optionsSchema = z.strictObject({
  assume: z.optional(z.enum(['unknown', 'ordinary'])),
  timetable: z.optional(timetableSchema),
})

export const invalidOptions = (issues: readonly Issue[]): ClausewiseError =>
  new ClausewiseError('invalid-options', issues)

/** Reads options that a caller's getter or proxy may guard. */
export const reading = <T>(read: () => T): T => {
  try {
    return read()
  } catch (error) {
    if (error instanceof ClausewiseError) throw error
    throw invalidOptions([{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }])
  }
}

/** Checks the options and makes of them, and of the policy, what the facts are derived with. */
export const derivationOf = (policy: CompiledPolicy, options: EvaluatorOptions): Derivation =>
  reading(() => {
    const parsed = z.safeParse(optionsSchema, options)
    if (!parsed.success)
      throw invalidOptions(fromZod(parsed.error.issues, options, (path) => keysAt(optionsSchema, path)))
    const { assume = 'unknown', timetable } = parsed.data
    return {
      assume,
      accountManagers: policy.accountManagers,
      ownChildExemption: policy.ownChildExemption,
      catalogue: policy.catalogue,
      teachingTime: timetable && teachingTimeOf(timetable),
    }
  })
