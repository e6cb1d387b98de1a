import type { School } from './context/roster.js'
import type { Intake } from './intake.js'

/**
 * Reads a payload as it arrived. Pure, and it never throws: what it cannot read is a problem.
 *
 * The payload is text, not parsed JSON: the ids of some platforms are numbers past 2^53, which `JSON.parse` rounds.
 */
export type Adapter<Options = undefined> = (payload: string, school: School, options: Options) => Intake
