import { actionField, type Field } from '../action/fields.js'
import { type PatternDigit, patternDigits } from '../action/person-pattern.js'
import { ByteTable } from './byte-table.js'
import { Token } from './token.js'

/** A field of the input contract, in the form that the scanner reads. */
export interface ScanField
  extends Pick<Field, 'kind' | 'id' | 'word' | 'shift' | 'mask' | 'required' | 'least' | 'most' | 'pattern'> {
  /** Its name in an object, and the colon. */
  readonly name: Token
  /** The fields that were read last time at the start of this one, where it is an object, and after it. */
  first: ScanField | undefined
  following: ScanField | undefined
  /** Its place among those of its object, as a bit of one of two words. */
  readonly bit0: number
  readonly bit1: number
  /** Of a choice or a set: the places of the values, and the values. */
  readonly codes: ByteTable<number>
  readonly values: readonly string[]
  /** Of an object, or of the members of a list. */
  readonly fields: ByteTable<ScanField>
  /** Of a person: what a value adds to the pattern. */
  readonly digit: PatternDigit | undefined
}

const person = 'content.people.'

const scanFieldOf = (field: Field, name: string, index: number): ScanField => {
  const { kind, id, word, shift, mask, required, least, most, pattern } = field
  const values = [...field.values.keys()] as string[]
  const fields = [...field.fields].map(([name, inner], at) => [name, scanFieldOf(inner, name, at)] as const)
  return {
    kind,
    id,
    word,
    shift,
    mask,
    required,
    least,
    most,
    pattern,
    name: new Token(`"${name}":`.padEnd(4)),
    first: undefined,
    following: undefined,
    bit0: index < 32 ? 1 << index : 0,
    bit1: index < 32 ? 0 : 1 << (index - 32),
    codes: new ByteTable(new Map(values.map((value, at) => [value, at]))),
    values,
    fields: new ByteTable(new Map(fields)),
    digit: id.startsWith(person) ? patternDigits[id.slice(person.length) as 'role'] : undefined,
  }
}

/** The whole input contract, derived from its one definition as the normaliser's is. */
export const scanAction: ScanField = scanFieldOf(actionField, '', 0)
