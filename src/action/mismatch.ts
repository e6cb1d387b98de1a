import { listed, quote, suggestion } from '../base/issue.js'
import type { Show } from '../base/zod-issues.js'
import type { FactType } from './facts.js'
import { instantPattern, timePattern } from './instant.js'

const got = (expected: string, value: unknown, show: Show): string =>
  `expected ${expected}, got ${typeof value === 'string' && show === quote ? `text (${quote(value)})` : show(value)}`

/** Why a single value cannot be compared with a fact of a type; `undefined` where it can. Of a set, it is a member. */
export const operandMismatch = (value: unknown, type: FactType, show: Show = quote): string | undefined => {
  const matches = (pattern: RegExp) => typeof value === 'string' && pattern.test(value)
  switch (type.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : got('`true` or `false`', value, show)
    case 'integer':
      return Number.isSafeInteger(value) ? undefined : got('a whole number', value, show)
    case 'string':
      if (typeof value !== 'string') return got('text', value, show)
      return type.pattern?.test(value) === false
        ? `${show(value)} does not fit: it must match \`${type.pattern.source}\``
        : undefined
    case 'instant':
      return matches(instantPattern)
        ? undefined
        : got('a date and time with an offset like `2026-11-23T10:15:00Z`', value, show)
    case 'time':
      return matches(timePattern) ? undefined : got('a time of day like `18:00`', value, show)
    case 'enumeration':
    case 'set': {
      if (typeof value === 'string' && (type.values.length === 0 || type.values.includes(value))) return undefined
      const nearest = suggestion(value, type.values)
      return `${(nearest ? quote : show)(value)} is not one of ${listed(type.values)}${nearest}`
    }
  }
}

/** Why a value is none that a fact of a type can have; `undefined` where it is one. */
export const valueMismatch = (value: unknown, type: FactType, show: Show = quote): string | undefined => {
  if (type.type === 'integer' && (value as number) < 0) return 'must be at least 0'
  if (type.type !== 'set') return operandMismatch(value, type, show)
  if (!Array.isArray(value)) return got('a list', value, show)
  return value.map((member) => operandMismatch(member, type, show)).find((problem) => problem !== undefined)
}
