import { listWords } from '../../report/words.js'
import { valueText } from '../cases/difference-text.js'
import type { Reason } from './explained-node.js'

const fieldList = (fields: readonly string[]): string =>
  listWords(
    fields.map((field) => `\`${field}\``),
    'and',
  )

/** What was read for a comparison, as a remark: `was whatsapp`, `not known`, `assumed`. */
export const readRemark = ({ actual, assumed, from }: Reason): string => {
  if (actual === null) return 'not known'
  const value = typeof actual === 'boolean' ? '' : ` ${valueText(actual)}`
  if (assumed === true) return `assumed${value}`
  if (from !== undefined) return `worked out from ${fieldList(from)}`
  return value === '' ? '' : `was${value}`
}

/** A reason with what a reader could not see in the act: that it was assumed, or what it was worked out from. */
const reasonText = (reason: Reason): string => {
  const remark = reason.assumed === true || reason.from !== undefined ? readRemark(reason) : ''
  return remark === '' ? reason.words : `${reason.words} (${remark})`
}

/** Reasons in one line. */
export const reasonsText = (reasons: readonly Reason[]): string => [...new Set(reasons.map(reasonText))].join('; ')
