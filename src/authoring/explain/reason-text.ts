import { listWords } from '../../report/words.js'
import type { Reason } from './explained-node.js'

const fieldList = (fields: readonly string[]): string =>
  listWords(
    fields.map((field) => `\`${field}\``),
    'and',
  )

/** What was read for a comparison, as a remark: `read: WhatsApp`, `not known`, `assumed`. */
export const readRemark = ({ actual, assumed, from, was }: Reason): string => {
  if (actual === null) return 'not known'
  const origin = assumed === true ? 'assumed' : from === undefined ? 'read' : `worked out from ${fieldList(from)}`
  if (was !== undefined) return `${origin}: ${was}`
  return origin === 'read' ? '' : origin
}

/** Which of several values it was, where the comparison leaves that open. */
const which = ({ value, was, actual }: Reason): string =>
  was !== undefined &&
  Array.isArray(value) &&
  value.length > 1 &&
  JSON.stringify([actual].flat()) !== JSON.stringify(value)
    ? `here: ${was}`
    : ''

/** A reason with what its words do not say: that it was assumed, or what it was worked out from. */
const reasonText = (reason: Reason): string => {
  const remark = reason.assumed === true || reason.from !== undefined ? readRemark(reason) : which(reason)
  return remark === '' ? reason.words : `${reason.words} (${remark})`
}

/** Reasons in one line. */
export const reasonsText = (reasons: readonly Reason[]): string => [...new Set(reasons.map(reasonText))].join('; ')
