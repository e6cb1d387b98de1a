import * as z from 'zod/mini'
import { deepFreeze } from '../base/freeze.js'
import { hiddenKeys } from '../base/hidden-keys.js'
import { builtIn, builtInIds, type FactValue } from './facts.js'
import { actionField, type Field } from './fields.js'
import { circumstancesOf, keepGiven } from './given.js'
import { patternOf } from './person-pattern.js'
import { type SocialAction, socialActionSchema } from './social-action.js'

type Plain = Record<string, unknown>
type Slots = (FactValue | undefined)[]

/** Stands for "not as the contract says": zod decides then, and says why. */
const refused = Symbol()

const isPlain = (value: unknown): value is Plain => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const nothing: Slots = builtInIds.map(() => undefined)
const extraSchema = socialActionSchema.shape.extra

const readExtra = (value: unknown): unknown => {
  const parsed = hiddenKeys({ value }, ['value']).length > 0 ? undefined : z.safeParse(extraSchema, value)
  return parsed?.success ? deepFreeze(withoutNulls(parsed.data as Plain)) : refused
}

const withoutNulls = (copy: Plain): Plain =>
  Object.fromEntries(Object.entries(copy).filter(([, value]) => value !== null && value !== undefined))

const readSet = (value: unknown, { least, most, values }: Field): unknown => {
  if (!Array.isArray(value) || value.length < least || value.length > most) return refused
  const copy: unknown[] = []
  for (let index = 0; index < value.length; index += 1) {
    const member: unknown = value[index]
    if (!values.has(member)) return refused
    copy.push(member)
  }
  return copy
}

const readList = (value: unknown, field: Field, given: Slots): unknown => {
  if (!Array.isArray(value) || value.length > field.most) return refused
  const copy: unknown[] = []
  for (let index = 0; index < value.length; index += 1) {
    const member = readObject(value[index], field, given)
    if (member === refused) return refused
    copy.push(Object.freeze(member))
  }
  return copy
}

const readText = (value: unknown, { least, most, pattern }: Field): unknown =>
  typeof value === 'string' && value.length >= least && value.length <= most && (!pattern || pattern.test(value))
    ? value
    : refused

const readCount = (value: unknown, { least, most }: Field): unknown =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most ? value : refused

const read = (value: unknown, field: Field, given: Slots): unknown => {
  switch (field.kind) {
    case 'flag':
      return refused
    case 'choice':
      return field.values.has(value) ? value : refused
    case 'text':
      return readText(value, field)
    case 'set':
      return readSet(value, field)
    case 'count':
      return readCount(value, field)
    case 'list':
      return readList(value, field, given)
    case 'object':
      return readObject(value, field, given)
    case 'other':
      return readExtra(value)
  }
}

/**
 * Copied first and checked then, as a getter need not say the same twice, and a spread keeps the shape; frozen, as what
 * was read of it is kept.
 */
const readObject = (value: unknown, { fields }: Field, given: Slots): unknown => {
  if (!isPlain(value)) return refused
  const copy: Plain = { ...value }
  let nulls = false
  for (const key in copy) {
    const field = fields.get(key)
    if (field === undefined) return refused
    const member = copy[key]
    if (member === null || member === undefined) {
      if (field.required) return refused
      nulls = true
      continue
    }
    // Half of all fields: not worth a call.
    if (typeof member === 'boolean') {
      if (!field.flag) return refused
      if (field.slot >= 0) given[field.slot] = member
      continue
    }
    const taken = read(member, field, given)
    if (taken === refused) return refused
    if (field.slot >= 0) given[field.slot] = taken as FactValue
    if (taken !== member) copy[key] = Object.freeze(taken)
  }
  return nulls ? withoutNulls(copy) : copy
}

const account = builtIn['channel.account'].slot
const space = builtIn['channel.space'].slot

/**
 * The fast way to parse an action: one pass, by a table that is read off the schema, which copies the action and
 * notes the facts that it gives. Whatever it does not take is for zod to decide. Held to the schema by
 * test/differential/normalise.test.ts.
 */
export const normalise = (input: unknown): SocialAction | undefined => {
  const facts = nothing.slice()
  const copy = readObject(input, actionField, facts)
  if (copy === refused) return undefined
  const action = copy as SocialAction
  const { id, verb, actor, content, extra } = action
  if (verb === undefined || actor?.roles === undefined) return undefined
  keepGiven(action, {
    id,
    actorId: actor.id,
    facts,
    people: content?.people?.map(patternOf),
    extra,
    circumstances: circumstancesOf(
      verb,
      actor.roles,
      facts[account] as string | undefined,
      facts[space] as string | undefined,
    ),
  })
  // Frozen last: an object that is frozen may take no private field.
  return Object.freeze(action)
}
