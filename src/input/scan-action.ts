import { finishGiven, Given, keepList } from '../action/given.js'
import { placeOf } from '../action/packed.js'
import type { PersonPattern } from '../action/person-pattern.js'
import { settleGiven } from '../action/settle.js'
import { asciiText, CLOSE_ARRAY, CLOSE_OBJECT, COMMA, LIMIT, OPEN_ARRAY, OPEN_OBJECT } from './bytes.js'
import { type ScanField, scanAction } from './scan-field.js'
import { TokenReader } from './token-reader.js'

const COLON = 0x3a
const ZERO = 0x30
const LOWER_F = 0x66
const LOWER_N = 0x6e
const LOWER_T = 0x74

/** Digits that are a safe integer whatever they are. */
const mostDigits = 15

const verb = placeOf('verb')
const roles = placeOf('actor.roles')

/** What a line says, and where its id stands, quotation marks left out; -1 where it has none. */
export interface Scanned {
  readonly given: Given
  readonly idStart: number
  readonly idEnd: number
}

/**
 * Reads actions straight from the bytes of JSON: one pass, by a table that is derived from the schema, without an object
 * for each action. It takes only what `parseAction` takes of the same text, and leaves all that is rare to it: escapes,
 * other characters than those of ASCII, a key twice, facts under `extra`, and whatever is wrong. Ids are passed over, and
 * so is who acts, which nothing but a timetable asks for. Held to `parseAction` by test/differential/scan-action.test.ts.
 */
export class ActionScanner extends TokenReader {
  #given = new Given()
  #pattern: PersonPattern = 0
  #idStart = -1
  #idEnd = -1

  /** @returns nothing where the line is left to `parseAction` */
  scan(bytes: Uint8Array, start: number, end: number): Scanned | undefined {
    if (end - start > LIMIT) return undefined
    this.bytes = bytes
    this.at = start
    this.end = end
    this.#given = new Given()
    this.#idStart = -1
    const given = this.#given
    if (!this.#object(scanAction) || this.next() !== -1) return undefined
    if ((given.codes[verb] as number) < 0 || (given.codes[roles] as number) <= 0) return undefined
    finishGiven(given)
    settleGiven(given)
    return { given, idStart: this.#idStart, idEnd: this.#idEnd }
  }

  #object({ fields }: ScanField): boolean {
    if (!this.takes(OPEN_OBJECT)) return false
    if (this.takes(CLOSE_OBJECT)) return true
    let seen0 = 0
    let seen1 = 0
    do {
      if (!this.name()) return false
      const field = fields.get(this.bytes, this.nameStart, this.nameEnd, this.hash)
      if (field === undefined || (seen0 & field.bit0) !== 0 || (seen1 & field.bit1) !== 0) return false
      seen0 |= field.bit0
      seen1 |= field.bit1
      if (!this.takes(COLON) || !this.#value(field)) return false
    } while (this.takes(COMMA))
    return this.takes(CLOSE_OBJECT)
  }

  #value(field: ScanField): boolean {
    const byte = this.next()
    if (byte === LOWER_T) return field.kind === 'flag' && this.word('true') && this.#flag(field, true)
    if (byte === LOWER_F) return field.kind === 'flag' && this.word('false') && this.#flag(field, false)
    if (byte === LOWER_N) return !field.required && this.word('null')
    switch (field.kind) {
      case 'choice':
        return this.#choice(field)
      case 'text':
        return this.#text(field)
      case 'set':
        return this.#set(field)
      case 'count':
        return this.#count(field)
      case 'list':
        return this.#people(field)
      case 'object':
        return this.#object(field)
      default:
        return false
    }
  }

  #flag({ word, bit, digit }: ScanField, value: boolean): boolean {
    const given = this.#given
    if (word === 0) {
      if (value) given.yes0 |= bit
      else given.no0 |= bit
    } else if (word === 1) {
      if (value) given.yes1 |= bit
      else given.no1 |= bit
    } else if (digit) this.#pattern += digit.parts.get(value) as number
    return true
  }

  #code({ codes }: ScanField): number {
    return (this.name() ? codes.get(this.bytes, this.nameStart, this.nameEnd, this.hash) : undefined) ?? -1
  }

  #choice(field: ScanField): boolean {
    const code = this.#code(field)
    if (code < 0) return false
    if (field.place >= 0) this.#given.codes[field.place] = code
    else if (field.digit) this.#pattern += field.digit.weight * (code + 1)
    return true
  }

  #set(field: ScanField): boolean {
    if (!this.takes(OPEN_ARRAY)) return false
    let bits = 0
    let first = -1
    let list: string[] | undefined
    if (!this.takes(CLOSE_ARRAY)) {
      do {
        const code = this.#code(field)
        if (code < 0 || (list !== undefined && list.length >= field.most)) return false
        bits |= 1 << code
        if (first < 0) first = code
        else {
          list ??= [field.values[first] as string]
          list.push(field.values[code] as string)
        }
      } while (this.takes(COMMA))
      if (!this.takes(CLOSE_ARRAY)) return false
    }
    this.#given.codes[field.place] = bits
    if (list) keepList(this.#given, field.id, Object.freeze(list))
    return true
  }

  #count({ place, least, most }: ScanField): boolean {
    const start = this.at
    let value = 0
    for (;;) {
      const digit = (this.bytes[this.at] as number) - ZERO
      if (this.at >= this.end || !(digit >= 0 && digit <= 9)) break
      value = value * 10 + digit
      this.at += 1
    }
    const length = this.at - start
    if (length === 0 || length > mostDigits || (length > 1 && this.bytes[start] === ZERO)) return false
    this.#given.codes[place] = value
    return value >= least && value <= most
  }

  #text({ id, least, most, pattern }: ScanField): boolean {
    if (!this.name()) return false
    const length = this.nameEnd - this.nameStart
    if (length < least || length > most) return false
    if (id === 'id') {
      this.#idStart = this.nameStart
      this.#idEnd = this.nameEnd
    }
    if (pattern === undefined) return true
    const text = asciiText(this.bytes, this.nameStart, this.nameEnd)
    if (!pattern.test(text)) return false
    if (id === 'channel.platform') this.#given.platform = text
    else this.#given.at = text
    return true
  }

  #people(field: ScanField): boolean {
    if (!this.takes(OPEN_ARRAY)) return false
    const people: PersonPattern[] = []
    if (!this.takes(CLOSE_ARRAY)) {
      do {
        if (people.length >= field.most) return false
        this.#pattern = 0
        if (!this.#object(field)) return false
        people.push(this.#pattern)
      } while (this.takes(COMMA))
      if (!this.takes(CLOSE_ARRAY)) return false
    }
    this.#given.people = people
    return true
  }
}
