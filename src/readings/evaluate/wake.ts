import { flags, type Packed } from '../../action/packed.js'
import { FALSE, TRUE } from '../../base/truth.js'
import { questionOf } from './question.js'
import type { Situation } from './situation.js'
import { truthWith } from './test-truth.js'
import type { Trigger } from './triggers.js'

/**
 * The masks of a sleeper, one after the other: truth-valued facts, the bits of either word, that wake it where they are,
 * or unless they are, known to be true or false.
 */
const masks = { ifYes: 0, ifNo: 1, unlessYes: 2, unlessNo: 3, word: 4, size: 8 } as const
type When = 'ifYes' | 'ifNo' | 'unlessYes' | 'unlessNo'

/** When a comparison of a truth-valued fact, or its negation, is not definitely false. */
const whenPulled = ({ test, positive }: Trigger): When | undefined => {
  const { comparison, value, presumed } = test
  if (typeof value !== 'boolean' || (comparison !== 'equal' && comparison !== 'notEqual')) return undefined
  const wanted = ((comparison === 'equal') === positive) === value
  // What is presumed is false while its fact is unknown; its negation is true then.
  if (presumed && positive) return wanted ? 'ifYes' : 'ifNo'
  return wanted ? 'unlessNo' : 'unlessYes'
}

/** A trigger of another fact. */
type Pull = (situation: Situation) => boolean

/** Sets and choices are compared here and not by the answer to their question: that call costs an eighth of an act. */
const pullOf = ({ test, positive }: Trigger): Pull => {
  const { kind, mask, place } = questionOf(test)
  if (kind === 'set' && !test.presumed) {
    const wanted = (test.comparison !== 'doesNotContain') === positive
    return ({ packed: { codes } }) => {
      const code = codes[place] as number
      return code < 0 || ((code & mask) !== 0) === wanted
    }
  }
  if (kind === 'choice' && !test.presumed)
    return ({ packed: { codes } }) => {
      const code = codes[place] as number
      return code < 0 || (((mask >> code) & 1) === 1) === positive
    }
  return (situation) => truthWith(test, situation.value(test.fact)) !== (positive ? FALSE : TRUE)
}

/** Tells who wakes by the triggers that an act pulls. One that has none is always awake. */
export class Wake {
  readonly #masks: Int32Array
  /** Those of all sleepers together. */
  readonly #all = new Int32Array(masks.size)
  readonly #pulls: readonly (readonly Pull[])[]
  readonly #allPulls: readonly Pull[]

  constructor(sleepers: readonly (readonly Trigger[] | undefined)[]) {
    this.#masks = new Int32Array(sleepers.length * masks.size)
    this.#pulls = sleepers.map((triggers, sleeper) =>
      triggers === undefined ? [() => true] : triggers.flatMap((trigger) => this.#add(trigger, sleeper)),
    )
    this.#allPulls = this.#pulls.flat()
  }

  /** Whether an act wakes anybody: most do not, and then nothing else is read. */
  any(situation: Situation): boolean {
    if (isPulled(this.#all, 0, situation.packed)) return true
    for (let index = 0; index < this.#allPulls.length; index += 1)
      if ((this.#allPulls[index] as Pull)(situation)) return true
    return false
  }

  wakes(sleeper: number, situation: Situation): boolean {
    if (isPulled(this.#masks, sleeper * masks.size, situation.packed)) return true
    const pulls = this.#pulls[sleeper] as readonly Pull[]
    for (let index = 0; index < pulls.length; index += 1) if ((pulls[index] as Pull)(situation)) return true
    return false
  }

  /** @returns what is not of a truth-valued fact */
  #add(trigger: Trigger, sleeper: number): readonly Pull[] {
    const when = whenPulled(trigger)
    const flag = flags.get(trigger.test.fact)
    if (when === undefined || flag === undefined) return [pullOf(trigger)]
    const at = masks[when] + (flag.word === 0 ? 0 : masks.word)
    for (const [table, from] of [
      [this.#masks, sleeper * masks.size],
      [this.#all, 0],
    ] as const)
      table[from + at] = (table[from + at] as number) | flag.bit
    return []
  }
}

const isPulled = (table: Int32Array, from: number, { yes0, no0, yes1, no1 }: Packed): boolean =>
  (((table[from + masks.unlessNo] as number) & ~no0) |
    ((table[from + masks.ifYes] as number) & yes0) |
    ((table[from + masks.unlessYes] as number) & ~yes0) |
    ((table[from + masks.ifNo] as number) & no0) |
    ((table[from + masks.word + masks.unlessNo] as number) & ~no1) |
    ((table[from + masks.word + masks.ifYes] as number) & yes1) |
    ((table[from + masks.word + masks.unlessYes] as number) & ~yes1) |
    ((table[from + masks.word + masks.ifNo] as number) & no1)) !==
  0
