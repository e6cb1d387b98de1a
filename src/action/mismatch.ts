import { listed, quote, suggestion } from '../base/issue.js'
import type { Show } from '../base/zod-issues.js'
import type { FactType } from './facts.js'
import { instantPattern, timePattern } from './instant.js'

const isText = (value: unknown): value is string => typeof value === 'string'

type Form = readonly [expected: string, fits: (value: unknown) => boolean]

/** What a single value of a type without a list of values has to be. */
const forms: Readonly<Record<Exclude<FactType['type'], 'enumeration' | 'set'>, Form>> = {
  boolean: ['`true` or `false`', (value) => typeof value === 'boolean'],
  integer: ['a whole number', Number.isSafeInteger],
  string: ['text', isText],
  instant: [
    'a date and time with an offset like `2026-11-23T10:15:00Z`',
    (value) => isText(value) && instantPattern.test(value),
  ],
  time: ['a time of day like `18:00`', (value) => isText(value) && timePattern.test(value)],
}

const got = (expected: string, value: unknown, show: Show): string =>
  `expected ${expected}, got ${isText(value) && show === quote ? `text (${quote(value)})` : show(value)}`

/** Why a single value cannot be compared with a fact of a type; `undefined` where it can. Of a set, it is a member. */
export const operandMismatch = (value: unknown, type: FactType, show: Show = quote): string | undefined => {
  if ('values' in type) {
    const { values } = type
    if (isText(value) && (values.length === 0 || values.includes(value))) return undefined
    const nearest = suggestion(value, values)
    return `${(nearest ? quote : show)(value)} is not one of ${listed(values)}${nearest}`
  }
  const [expected, fits] = forms[type.type]
  if (!fits(value)) return got(expected, value, show)
  return type.type === 'string' && type.pattern?.test(value as string) === false
    ? `${show(value)} does not fit: it must match \`${type.pattern.source}\``
    : undefined
}

/** Why a value is none that a fact of a type can have; `undefined` where it is one. */
export const valueMismatch = (value: unknown, type: FactType, show: Show = quote): string | undefined => {
  if (type.type === 'integer' && (value as number) < 0) return 'must be at least 0'
  if (type.type !== 'set') return operandMismatch(value, type, show)
  if (!Array.isArray(value)) return got('a list', value, show)
  return value.map((member) => operandMismatch(member, type, show)).find((problem) => problem !== undefined)
}
