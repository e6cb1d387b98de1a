import type { Catalogue } from '../../action/catalogue.js'
import type { FactValues } from '../../action/facts.js'
import { assertNever } from '../../base/assert-never.js'
import { FALSE, TRUE } from '../../base/truth.js'
import { comparisons } from '../../logic/compare.js'
import type { Test } from '../../logic/condition.js'
import type { Literal, Residue } from './residue.js'
import { testTruth } from './test-truth.js'

/** A comparison, or its negation, without which something is false. */
type Trigger = Literal & { readonly test: Test }

/** How often a trigger is pulled, roughly: rarely where the ordinary value of its fact does not. */
const costOf = ({ test, positive }: Trigger, { facts }: Catalogue): number => {
  const fact = facts.get(test.fact)
  const ordinary = fact?.ordinary ?? (fact?.type === 'boolean' && fact.derived ? false : undefined)
  return ordinary === undefined || comparisons[test.comparison](ordinary, test.value) === positive ? 1 : 0.1
}

/** Triggers of which one must be pulled for something to be anything but false; nothing where there are none. */
export const triggersOf = (residue: Residue, catalogue: Catalogue): readonly Trigger[] | undefined => {
  switch (residue.kind) {
    case 'ask':
      return [residue.literal as Trigger]
    case 'fails':
      return []
    case 'open':
    case 'holds':
      return undefined
    case 'all':
    case 'any': {
      const members = residue.of.map((member) => triggersOf(member, catalogue))
      if (residue.kind === 'any')
        return members.includes(undefined) ? undefined : members.flatMap((member) => member ?? [])
      const cost = (triggers: readonly Trigger[] | undefined) =>
        triggers === undefined
          ? Number.POSITIVE_INFINITY
          : triggers.reduce((sum, one) => sum + costOf(one, catalogue), 0)
      return members.reduce((best, member) => (cost(member) < cost(best) ? member : best), undefined)
    }
    default:
      return assertNever(residue)
  }
}

/** The only known value of a truth-valued fact that does not pull a trigger, where what is unknown does. */
const quietValue = ({ test, positive }: Trigger): boolean | undefined => {
  const { comparison, value, presumed } = test
  if (presumed || typeof value !== 'boolean' || (comparison !== 'equal' && comparison !== 'notEqual')) return undefined
  return ((comparison === 'equal') === positive) !== value
}

/** Whom to wake, by the triggers that an act pulls. */
export interface Wake {
  /**
   * Marks those whose triggers are pulled, one bit for each.
   *
   * @returns whether there are any
   */
  mark(facts: FactValues, marks: Int32Array): boolean
}

/** How many sleepers one word of marks has bits for. */
export const wordSize = 32

/** Comparisons with those that they wake, in words of bits one after the other. */
interface Woken {
  readonly triggers: readonly Trigger[]
  readonly wakes: Int32Array
}

const wokenBy = (
  pulled: readonly { readonly trigger: Trigger; readonly wakes: Int32Array }[],
  words: number,
): Woken => {
  const wakes = new Int32Array(pulled.length * words)
  for (const [index, one] of pulled.entries()) wakes.set(one.wakes, index * words)
  return { triggers: pulled.map(({ trigger }) => trigger), wakes }
}

const keyOf = (trigger: Trigger): string => {
  const { fact, comparison, value, presumed } = trigger.test
  const quiet = quietValue(trigger)
  return JSON.stringify(quiet === undefined ? [fact, comparison, value, presumed, trigger.positive] : [fact, quiet])
}

/** Puts the triggers of several sleepers into one table: most acts wake nobody, and then nothing else is read. */
export const wakeOf = (sleepers: readonly (readonly Trigger[] | undefined)[]): Wake => {
  const words = Math.ceil(sleepers.length / wordSize)
  const always = new Int32Array(words)
  const byKey = new Map<string, { readonly trigger: Trigger; readonly wakes: Int32Array }>()
  const wake = (bits: Int32Array, sleeper: number): void => {
    const word = Math.floor(sleeper / wordSize)
    bits[word] = (bits[word] as number) | (1 << (sleeper % wordSize))
  }
  for (const [sleeper, triggers] of sleepers.entries()) {
    if (triggers === undefined) wake(always, sleeper)
    for (const trigger of triggers ?? []) {
      const key = keyOf(trigger)
      const found = byKey.get(key) ?? { trigger, wakes: new Int32Array(words) }
      wake(found.wakes, sleeper)
      byKey.set(key, found)
    }
  }
  const all = [...byKey.values()]
  const plain = wokenBy(
    all.filter(({ trigger }) => quietValue(trigger) !== undefined),
    words,
  )
  const slots = plain.triggers.map(({ test }) => test.slot)
  const quiet = plain.triggers.map(quietValue)
  const others = wokenBy(
    all.filter(({ trigger }) => quietValue(trigger) === undefined),
    words,
  )
  const isAlways = always.some((bits) => bits !== 0)
  return {
    mark: (facts, marks) => {
      let awake = isAlways
      for (let word = 0; word < words; word += 1) marks[word] = always[word] as number
      for (let index = 0; index < slots.length; index += 1)
        if (facts[slots[index] as number] !== quiet[index]) {
          awake = true
          for (let word = 0; word < words; word += 1)
            marks[word] = (marks[word] as number) | (plain.wakes[index * words + word] as number)
        }
      for (let index = 0; index < others.triggers.length; index += 1) {
        const { test, positive } = others.triggers[index] as Trigger
        if (testTruth(test, facts) === (positive ? FALSE : TRUE)) continue
        awake = true
        for (let word = 0; word < words; word += 1)
          marks[word] = (marks[word] as number) | (others.wakes[index * words + word] as number)
      }
      return awake
    },
  }
}
