import { listWords } from '../../report/words.js'
import type { Reason } from './explained-node.js'

const fieldList = (fields: readonly string[]): string =>
  listWords(
    fields.map((field) => `\`${field}\``),
    'and',
  )

/** Whether the words of a comparison that holds say already which value was read. */
const isSaid = ({ actual, value }: Reason): boolean =>
  JSON.stringify([actual].flat()) === JSON.stringify([value].flat())

/** What was read for a comparison, as a remark: `read: WhatsApp`, `not known`, `assumed`. */
export const readRemark = (reason: Reason): string => {
  const { actual, assumed, from, was } = reason
  if (actual === null) return 'not known'
  const origin = assumed === true ? 'assumed' : from === undefined ? 'read' : `worked out from ${fieldList(from)}`
  if (was !== undefined && !isSaid(reason)) return `${origin}: ${was}`
  return origin === 'read' ? '' : origin
}

/** A reason with what its words do not say: which of several values it was, that it was assumed, or its origin. */
const reasonText = (reason: Reason): string => {
  const { words, value, assumed, from } = reason
  const leavesOpen = assumed === true || from !== undefined || (Array.isArray(value) && value.length > 1)
  const remark = leavesOpen && reason.actual !== null ? readRemark(reason) : ''
  return remark === '' ? words : `${words} (${remark})`
}

/** Reasons in one line. */
export const reasonsText = (reasons: readonly Reason[]): string => [...new Set(reasons.map(reasonText))].join('; ')
