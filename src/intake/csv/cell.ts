import type { FactType } from '../../action/facts.js'
import { misfit, typeOf } from './mapped-fact.js'
import type { FactColumn } from './mapping-schema.js'

/** What a cell says of a fact: a value, that it leaves it unknown, or nothing that the mapping knows. */
export type CellValue = { readonly value: unknown } | { readonly wrong: 'no-entry' | 'no-value' }

const unknown: CellValue = { value: undefined }

/** A cell in the fact's own values, where the mapping has no table. */
const literally = (text: string, type: FactType | 'any'): CellValue => {
  const kind = type === 'any' ? 'string' : type.type
  const value =
    kind === 'boolean' && (text === 'true' || text === 'false')
      ? text === 'true'
      : kind === 'integer' && /^\d{1,15}$/.test(text)
        ? Number(text)
        : text
  return misfit(value, type) === undefined ? { value } : { wrong: 'no-value' }
}

/** Reads the cells of one column: its table is made ready once. */
export const cellReader = ({ fact, values, fold, separator }: FactColumn): ((cell: string) => CellValue) => {
  const type = typeOf(fact) ?? 'any'
  const isSet = type !== 'any' && type.type === 'set'
  const plain = (text: string): string => (fold ? text.trim().toLowerCase() : text.trim())
  const table = values && new Map(Object.entries(values).map(([text, value]) => [plain(text), value]))
  const single = (text: string): CellValue => {
    if (table === undefined) return literally(text.trim(), type)
    const value = table.get(plain(text))
    return value === undefined ? { wrong: 'no-entry' } : { value: value ?? undefined }
  }
  return (cell) => {
    if (cell.trim() === '') return unknown
    const parts = separator === undefined ? [cell] : cell.split(separator).filter((part) => part.trim() !== '')
    if (!isSet && separator === undefined) return single(cell)
    const found = parts.map(single)
    const wrong = found.find((each) => 'wrong' in each)
    if (wrong) return wrong
    const members = found.flatMap((each) => ('value' in each ? [each.value] : []))
    // A list of which one member is unknown is no list: it would say that nothing else is in it.
    return members.includes(undefined) || members.length === 0 ? unknown : { value: [...new Set(members.flat())] }
  }
}
