import { type Place, places } from './packed.js'
import { socialActionSchema } from './social-action.js'

/** What a schema of the input contract asks of a value, in the form that the normaliser reads. */
export interface Field extends Place {
  readonly kind: 'flag' | 'count' | 'text' | 'choice' | 'set' | 'list' | 'object' | 'other'
  /** Whether it is truth-valued. */
  readonly flag: boolean
  readonly name: string
  /** Of an object: the field that it began with last time, and most likely does again. */
  first: Field | undefined
  /** The field that came after it last time. */
  following: Field | undefined
  /** The fact that it is, or would be by its place. */
  readonly id: string
  readonly required: boolean
  /** Of a choice or a set, with their places. */
  readonly values: ReadonlyMap<unknown, number>
  /** Of a set: each value in a list of its own, frozen, as most sets have one member or none. */
  readonly alone: readonly (readonly string[])[]
  /** Of an object, or of the members of a list. */
  readonly fields: ReadonlyMap<string, Field>
  /** Of text its length in UTF-16 units, of a list or a set its members, of a count its value. */
  readonly least: number
  readonly most: number
  readonly pattern: RegExp | undefined
}

interface Check {
  readonly _zod: {
    readonly def: {
      readonly minimum?: number
      readonly maximum?: number
      readonly value?: number
      readonly pattern?: RegExp
    }
  }
}

/** What zod keeps of a schema, as far as it is read here. */
interface Form {
  readonly def: {
    readonly type: string
    readonly innerType?: Form
    readonly shape?: Readonly<Record<string, Form>>
    readonly element?: Form
    readonly entries?: Readonly<Record<string, string>>
    readonly checks?: readonly Check[]
  }
}

const kinds: Readonly<Record<string, Field['kind']>> = {
  boolean: 'flag',
  number: 'count',
  string: 'text',
  enum: 'choice',
  object: 'object',
}

/** Where a field stands that is no fact. */
const nowhere: Place = { word: -1, shift: 0, mask: 0 }

const fieldOf = ({ def }: Form, id: string, name: string, required = true): Field => {
  if (def.innerType) return fieldOf(def.innerType, id, name, false)
  const { element } = def
  const member = element?.def ?? def
  const checks = (def.checks ?? []).map((check) => check._zod.def)
  const values = Object.values(member.entries ?? {})
  const kind = element ? (member.shape ? 'list' : 'set') : (kinds[def.type] ?? 'other')
  return {
    kind,
    flag: kind === 'flag',
    name,
    first: undefined,
    following: undefined,
    id,
    ...(places.get(id) ?? nowhere),
    required,
    values: new Map(values.map((value, index) => [value, index])),
    alone: values.map((value) => Object.freeze([value])),
    fields: new Map(
      Object.entries(member.shape ?? {}).map(([name, form]) => [
        name,
        fieldOf(form, id === '' ? name : `${id}.${name}`, name),
      ]),
    ),
    least: checks.reduce((least, { minimum, value }) => Math.max(least, minimum ?? value ?? 0), 0),
    most: checks.reduce((most, { maximum }) => Math.min(most, maximum ?? most), Number.MAX_SAFE_INTEGER),
    pattern: checks.find(({ pattern }) => pattern)?.pattern,
  }
}

/** The whole input contract, read off its one definition. */
export const actionField: Field = fieldOf(socialActionSchema as unknown as Form, '', '')
