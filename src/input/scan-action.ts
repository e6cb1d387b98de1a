import { Given, keepList } from '../action/given.js'
import { placeOf, putBits, truthAt } from '../action/packed.js'
import type { PersonPattern } from '../action/person-pattern.js'
import { settleGiven } from '../action/settle.js'
import { TRUE } from '../base/truth.js'
import { ByteTable } from './byte-table.js'
import { CLOSE_ARRAY, CLOSE_OBJECT, COLON, COMMA, LF, LIMIT, OPEN_ARRAY, OPEN_OBJECT, ZERO } from './bytes.js'
import { type ScanField, scanAction } from './scan-field.js'
import { isPlainInstant } from './scan-instant.js'
import { Token } from './token.js'
import { TokenReader } from './token-reader.js'

const LOWER_N = 0x6e

const literals = { true: new Token('true'), false: new Token('false'), null: new Token('null') }

/** Digits that are a safe integer whatever they are. */
const mostDigits = 15

/** Platforms that are remembered; others are read anew. */
const mostPlatforms = 100

const verb = placeOf('verb')
const roles = placeOf('actor.roles')

/** What a line says, and where its id stands, quotation marks left out; -1 where it has none. */
export interface Scanned {
  readonly given: Given
  readonly idStart: number
  readonly idEnd: number
  /** Where the line ends. */
  readonly end: number
}

/**
 * Reads actions straight from the bytes of JSON: one pass, by a table that is derived from the schema, without an object
 * for each action. It takes only what `parseAction` takes of the same text, and leaves all that is rare to it: escapes,
 * other characters than those of ASCII, a key twice, facts under `extra`, and whatever is wrong. Ids are passed over, and
 * so is who acts, which nothing but a timetable asks for. When it was becomes text only where that is asked for, which
 * has to be while the bytes are still there. Held to `parseAction` by test/differential/scan-action.test.ts.
 */
export class ActionScanner extends TokenReader {
  readonly #platforms = new ByteTable<string>(new Map(), mostPlatforms)
  #platformsLeft = mostPlatforms
  #given = new Given()
  #pattern: PersonPattern = 0
  #idStart = -1
  #idEnd = -1

  /** @returns nothing where the line that begins at `start` is left to `parseAction` */
  scan(start: number): Scanned | undefined {
    this.at = start
    this.#given = new Given()
    this.#idStart = -1
    const given = this.#given
    if (!this.#object(scanAction) || this.next() !== LF || this.at - start > LIMIT) return undefined
    if (truthAt(given.said, verb) !== TRUE || truthAt(given.said, roles) !== TRUE) return undefined
    settleGiven(given)
    return { given, idStart: this.#idStart, idEnd: this.#idEnd, end: this.at }
  }

  #object(object: ScanField): boolean {
    if (!this.takes(OPEN_OBJECT)) return false
    if (this.takes(CLOSE_OBJECT)) return true
    let seen0 = 0
    let seen1 = 0
    let field = this.#named(object.first, object)
    if (field === undefined) return false
    if (object.first !== field) object.first = field
    for (;;) {
      if ((seen0 & field.bit0) !== 0 || (seen1 & field.bit1) !== 0) return false
      seen0 |= field.bit0
      seen1 |= field.bit1
      if (!this.#value(field)) return false
      if (!this.takes(COMMA)) return this.takes(CLOSE_OBJECT)
      const following: ScanField | undefined = this.#named(field.following, object)
      if (following === undefined) return false
      if (field.following !== following) field.following = following
      field = following
    }
  }

  /** The field whose name and colon stand next; looked up where it is not the expected one. */
  #named(expected: ScanField | undefined, { fields }: ScanField): ScanField | undefined {
    if (expected !== undefined && this.takesToken(expected.name)) return expected
    const field = this.listed() ? fields.get(this.view, this.textStart - 1, this.textEnd + 1) : undefined
    return this.takes(COLON) ? field : undefined
  }

  #value(field: ScanField): boolean {
    const byte = this.next()
    if (field.kind === 'flag' && this.#flag(field)) return true
    if (byte === LOWER_N) return !field.required && this.takesToken(literals.null)
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

  #flag(field: ScanField): boolean {
    const value = this.takesToken(literals.true)
    if (!value && !this.takesToken(literals.false)) return false
    if (field.word >= 0) putBits(this.#given.said, field, value ? field.mask : 0)
    else if (field.digit) this.#pattern += field.digit.parts.get(value) as number
    return true
  }

  #code({ codes }: ScanField): number {
    return (this.listed() ? codes.get(this.view, this.textStart - 1, this.textEnd + 1) : undefined) ?? -1
  }

  #choice(field: ScanField): boolean {
    const code = this.#code(field)
    if (code < 0) return false
    if (field.word >= 0) putBits(this.#given.said, field, 1 << (field.shift + code))
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
    putBits(this.#given.said, field, bits << field.shift)
    if (list) keepList(this.#given, field.id, Object.freeze(list))
    return true
  }

  #count({ word, least, most }: ScanField): boolean {
    const start = this.at
    let value = 0
    for (;;) {
      const digit = (this.bytes[this.at] as number) - ZERO
      if (!(digit >= 0 && digit <= 9)) break
      value = value * 10 + digit
      this.at += 1
    }
    const length = this.at - start
    if (length === 0 || length > mostDigits || (length > 1 && this.bytes[start] === ZERO)) return false
    this.#given.said[word] = value
    return value >= least && value <= most
  }

  #text({ id, least, most, pattern }: ScanField): boolean {
    if (!this.text()) return false
    const length = this.textEnd - this.textStart
    if (length < least || length > most) return false
    if (id === 'id') {
      this.#idStart = this.textStart
      this.#idEnd = this.textEnd
    }
    if (pattern === undefined) return true
    if (id === 'channel.platform') return this.#platform(pattern)
    if (!isPlainInstant(this.bytes, this.textStart, this.textEnd) && !pattern.test(this.made())) return false
    this.#given.readAtFrom(this, this.textStart, this.textEnd)
    return true
  }

  /** One that was read before is the same text again, which is sooner looked up by others. */
  #platform(pattern: RegExp): boolean {
    let platform = this.#platforms.get(this.view, this.textStart - 1, this.textEnd + 1)
    if (platform === undefined) {
      platform = this.made()
      if (!pattern.test(platform)) return false
      if (this.#platformsLeft > 0) this.#platforms.add(platform, platform)
      this.#platformsLeft -= 1
    }
    this.#given.platform = platform
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
