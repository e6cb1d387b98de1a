import type { Catalogue } from '../../action/catalogue.js'
import type { FactValues } from '../../action/facts.js'
import { FALSE, TRUE } from '../../base/truth.js'
import { comparisons } from '../../logic/compare.js'
import type { Condition, Test } from '../../logic/condition.js'
import { testTruth } from './test-truth.js'

/** A comparison, or its negation, without which something is false. */
interface Trigger {
  readonly test: Test
  readonly positive: boolean
}

/** How often a trigger is pulled, roughly: rarely where the ordinary value of its fact does not. */
const costOf = ({ test, positive }: Trigger, { facts }: Catalogue): number => {
  const fact = facts.get(test.fact)
  const ordinary = fact?.ordinary ?? (fact?.type === 'boolean' && fact.derived ? false : undefined)
  return ordinary === undefined || comparisons[test.comparison](ordinary, test.value) === positive ? 1 : 0.1
}

/** Triggers of which one must be pulled for a condition to be anything but false; nothing where there are none. */
export const triggersOf = (
  condition: Condition,
  catalogue: Catalogue,
  positive = true,
): readonly Trigger[] | undefined => {
  switch (condition.kind) {
    case 'constant':
      return condition.truth === (positive ? FALSE : TRUE) ? [] : undefined
    case 'test':
      return [{ test: condition, positive }]
    case 'not':
      return triggersOf(condition.of, catalogue, !positive)
    case 'all':
    case 'any': {
      const members = condition.of.map((member) => triggersOf(member, catalogue, positive))
      if ((condition.kind === 'any') === positive)
        return members.includes(undefined) ? undefined : members.flatMap((member) => member ?? [])
      const cost = (triggers: readonly Trigger[] | undefined) =>
        triggers === undefined
          ? Number.POSITIVE_INFINITY
          : triggers.reduce((sum, one) => sum + costOf(one, catalogue), 0)
      return members.reduce((best, member) => (cost(member) < cost(best) ? member : best), undefined)
    }
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
   * Marks those whose triggers are pulled.
   *
   * @returns whether there are any
   */
  mark(facts: FactValues, marks: Uint8Array): boolean
}

/** Puts the triggers of several sleepers into one table: most acts wake nobody, and then nothing else is read. */
export const wakeOf = (sleepers: readonly (readonly Trigger[] | undefined)[]): Wake => {
  const always: number[] = []
  const byKey = new Map<string, { readonly trigger: Trigger; readonly wakes: number[] }>()
  for (const [sleeper, triggers] of sleepers.entries()) {
    if (triggers === undefined) always.push(sleeper)
    for (const trigger of triggers ?? []) {
      const { fact, comparison, value, presumed } = trigger.test
      const quiet = quietValue(trigger)
      const key = JSON.stringify(
        quiet === undefined ? [fact, comparison, value, presumed, trigger.positive] : [fact, quiet],
      )
      const found = byKey.get(key)
      if (found) found.wakes.push(sleeper)
      else byKey.set(key, { trigger, wakes: [sleeper] })
    }
  }
  const all = [...byKey.values()]
  const plain = all.filter(({ trigger }) => quietValue(trigger) !== undefined)
  const slots = plain.map(({ trigger }) => trigger.test.slot)
  const quiet = plain.map(({ trigger }) => quietValue(trigger))
  const wakes = plain.map((one) => one.wakes)
  const others = all.filter(({ trigger }) => quietValue(trigger) === undefined)
  return {
    mark: (facts, marks) => {
      let awake = always.length > 0
      for (let index = 0; index < always.length; index += 1) marks[always[index] as number] = 1
      for (let index = 0; index < slots.length; index += 1)
        if (facts[slots[index] as number] !== quiet[index]) {
          awake = true
          const woken = wakes[index] as readonly number[]
          for (let at = 0; at < woken.length; at += 1) marks[woken[at] as number] = 1
        }
      for (let index = 0; index < others.length; index += 1) {
        const { trigger, wakes: woken } = others[index] as (typeof others)[number]
        if (testTruth(trigger.test, facts) === (trigger.positive ? FALSE : TRUE)) continue
        awake = true
        for (let at = 0; at < woken.length; at += 1) marks[woken[at] as number] = 1
      }
      return awake
    },
  }
}
