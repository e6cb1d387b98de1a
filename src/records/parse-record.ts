import * as z from 'zod/mini'
import { parseAction } from '../action/parse-action.js'
import type { Issue, Result } from '../base/issue.js'
import { fromZod, kindOf } from '../base/zod-issues.js'
import { keysAt } from '../base/zod-keys.js'
import { canonicalDigest } from './canonical.js'
import { type DecisionRecord, recordSchema } from './decision-record.js'

const notItself: Issue = {
  code: 'record-changed',
  path: '/id',
  message: 'is not the digest of the record: something in it was changed',
}

const read = (input: unknown): Result<{ readonly record: DecisionRecord }> => {
  const parsed = z.safeParse(recordSchema, input)
  if (!parsed.success)
    return { ok: false, issues: fromZod(parsed.error.issues, input, (path) => keysAt(recordSchema, path), kindOf) }
  const { id, ...content } = input as z.input<typeof recordSchema>
  if (canonicalDigest(content) !== id) return { ok: false, issues: [notItself] }
  const { action, ...rest } = parsed.data
  const act = parseAction(action)
  return act.ok
    ? { ok: true, record: { ...rest, action: act.action } }
    : { ok: false, issues: act.issues.map((issue) => ({ ...issue, path: `/action${issue.path}` })) }
}

/**
 * Reads a record back: its form is checked strictly, and its id against the rest of it. It never throws.
 *
 * @param input a record of unknown origin, as JSON gives it
 * @returns a copy; or every issue, `record-changed` where its form is right and its id is not
 */
export const parseRecord = (input: unknown): Result<{ readonly record: DecisionRecord }> => {
  try {
    return read(input)
  } catch {
    return { ok: false, issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }] }
  }
}
