import * as z from 'zod/mini'
import { deepFreeze } from '../base/freeze.js'
import { hiddenKeys } from '../base/hidden-keys.js'
import { withoutNulls } from '../base/without-nulls.js'
import { actionField, type Field } from './fields.js'
import { Given, keepGiven, keepList } from './given.js'
import { putBits } from './packed.js'
import { patternOf } from './person-pattern.js'
import { settleGiven } from './settle.js'
import { type SocialAction, socialActionSchema } from './social-action.js'

type Plain = Record<string, unknown>

/** Stands for "not as the contract says": zod decides then, and says why. */
const refused = Symbol()

const isPlain = (value: unknown): value is Plain => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const extraSchema = socialActionSchema.shape.extra

const none: readonly never[] = Object.freeze([])
const nothing = Object.freeze({})

const readExtra = (value: unknown): unknown => {
  if (isPlain(value) && Reflect.ownKeys(value).length === 0) return nothing
  const parsed = hiddenKeys({ value }, ['value']).length > 0 ? undefined : z.safeParse(extraSchema, value)
  return parsed?.success ? deepFreeze(withoutNulls(parsed.data)) : refused
}

const readSet = (value: unknown, field: Field, given: Given): unknown => {
  if (!Array.isArray(value)) return refused
  const { least, most, values, alone } = field
  const { length } = value
  if (length < least || length > most) return refused
  let bits = 0
  let first = none as readonly string[]
  let copy: string[] | undefined
  for (let index = 0; index < length; index += 1) {
    const code = values.get(value[index])
    if (code === undefined) return refused
    bits |= 1 << code
    const one = alone[code] as readonly string[]
    if (index === 0) first = one
    else {
      copy ??= [...first]
      copy.push(one[0] as string)
    }
  }
  putBits(given.said, field, bits << field.shift)
  if (copy === undefined) return first
  keepList(given, field.id, copy)
  return Object.freeze(copy)
}

const readList = (value: unknown, field: Field, given: Given): unknown => {
  if (!Array.isArray(value)) return refused
  const { length } = value
  if (length > field.most) return refused
  const copy: unknown[] = []
  for (let index = 0; index < length; index += 1) {
    const member = readObject(value[index], field, given)
    if (member === refused) return refused
    copy.push(Object.freeze(member))
  }
  return copy.length === 0 ? none : Object.freeze(copy)
}

const readText = (value: unknown, { least, most, pattern }: Field): unknown =>
  typeof value === 'string' && value.length >= least && value.length <= most && (!pattern || pattern.test(value))
    ? value
    : refused

const readCount = (value: unknown, { least, most, word }: Field, given: Given): unknown => {
  if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most) return refused
  given.said[word] = value as number
  return value
}

const readChoice = (value: unknown, field: Field, given: Given): unknown => {
  const code = field.values.get(value)
  if (code === undefined) return refused
  if (field.word >= 0) putBits(given.said, field, 1 << (field.shift + code))
  return value
}

const read = (value: unknown, field: Field, given: Given): unknown => {
  switch (field.kind) {
    case 'flag':
      return refused
    case 'choice':
      return readChoice(value, field, given)
    case 'text':
      return readText(value, field)
    case 'set':
      return readSet(value, field, given)
    case 'count':
      return readCount(value, field, given)
    case 'list':
      return readList(value, field, given)
    case 'object':
      return Object.freeze(readObject(value, field, given))
    case 'other':
      return readExtra(value)
  }
}

/**
 * What is read is checked and copied at once, as a getter need not say the same twice. Its fields are looked for first where
 * they stood last time, as most actions of a program have theirs in the same order.
 */
const readObject = (value: unknown, object: Field, given: Given): unknown => {
  if (!isPlain(value)) return refused
  const copy: Plain = {}
  let expected = object.first
  let last: Field | undefined
  for (const key in value) {
    let field = expected
    if (field === undefined || field.name !== key) {
      field = object.fields.get(key)
      if (field === undefined) return refused
      if (last === undefined) object.first = field
      else last.following = field
    }
    last = field
    expected = field.following
    const member = value[key]
    if (member === null || member === undefined) {
      if (field.required) return refused
      continue
    }
    // Half of all fields: not worth a call.
    if (typeof member === 'boolean') {
      if (!field.flag) return refused
      if (field.word >= 0) putBits(given.said, field, member ? field.mask : 0)
      copy[key] = member
      continue
    }
    const taken = read(member, field, given)
    if (taken === refused) return refused
    copy[key] = taken
  }
  return copy
}

/**
 * The fast way to parse an action: one pass, by a table that is read off the schema, which copies the action and
 * notes the facts that it gives. Whatever it does not take is for zod to decide. What is not enumerable is not read, as
 * it is not part of JSON. Held to the schema by test/differential/normalise.test.ts.
 */
export const normalise = (input: unknown): SocialAction | undefined => {
  const given = new Given()
  const copy = readObject(input, actionField, given)
  if (copy === refused) return undefined
  const action = copy as SocialAction
  const { id, verb, actor, channel, content, timing, extra } = action
  if (verb === undefined || actor?.roles === undefined) return undefined
  given.id = id
  given.actorId = actor.id
  given.platform = channel?.platform
  given.at = timing?.at
  given.people = content?.people?.map(patternOf)
  if (extra !== undefined && Object.keys(extra).length > 0) given.extra = extra
  settleGiven(given)
  keepGiven(action, given)
  // Frozen last: an object that is frozen may take no private field.
  return Object.freeze(action)
}
