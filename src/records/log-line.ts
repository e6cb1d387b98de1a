import * as z from 'zod/mini'
import { canonicalDigest, canonicalForm } from './canonical.js'
import { type DecisionRecord, digestSchema } from './decision-record.js'

/** Where a log ends: how many lines it has, and the digest of the last. To note it elsewhere is to be able to see lines cut off. */
export interface LogHead {
  readonly count: number
  readonly digest: string
}

const lineSchema = z.strictObject({
  number: z.number().check(z.int(), z.gte(1)),
  previous: z.nullable(digestSchema),
  record: z.unknown(),
  digest: digestSchema,
})

/** One line of a log: its number, the digest of the line before it, a record, and its own digest over these three. */
export interface LogLine {
  readonly number: number
  readonly previous: string | null
  readonly record: unknown
  readonly digest: string
}

const linked = (number: number, previous: string | null, record: unknown): LogLine => ({
  number,
  previous,
  record,
  digest: canonicalDigest({ number, previous, record }),
})

/**
 * Puts a record at the end of a log.
 *
 * @param head where the log ends; `undefined` for a new one
 * @returns the line to append, without its line feed, and where the log ends then
 */
export const appendTo = (
  head: LogHead | undefined,
  record: DecisionRecord,
): { readonly line: string; readonly head: LogHead } => {
  const line = linked((head?.count ?? 0) + 1, head?.digest ?? null, record)
  return { line: canonicalForm(line), head: { count: line.number, digest: line.digest } }
}

/** What is wrong with the text of a line by itself: it is none, or it is not as it was written. */
export type LineFault = 'not-a-line' | 'line-changed'

/** Reads a line of a log, and holds it to its own digest; every character counts. It never throws. */
export const readLine = (text: string): LogLine | LineFault => {
  try {
    const parsed = z.safeParse(lineSchema, JSON.parse(text))
    if (!parsed.success) return 'not-a-line'
    const { number, previous, record, digest } = parsed.data
    const line = linked(number, previous, record)
    return line.digest === digest && canonicalForm(line) === text ? line : 'line-changed'
  } catch {
    return 'not-a-line'
  }
}
