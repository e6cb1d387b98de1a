import { type Flag, flags, type Packed } from '../../action/packed.js'
import { comparing, questionOf, unknown, yes } from './question.js'
import type { Situation } from './situation.js'
import type { Trigger } from './triggers.js'

/**
 * Truth-valued facts, as bits of either word, that wake where they are, or unless they are, known to be true or false.
 * Numbers in one place, as who wakes is asked of every act.
 */
class Masks {
  private ifYes0 = 0
  private ifNo0 = 0
  private unlessYes0 = 0
  private unlessNo0 = 0
  private ifYes1 = 0
  private ifNo1 = 0
  private unlessYes1 = 0
  private unlessNo1 = 0

  add(when: When, { word, bit }: Flag): void {
    this[`${when}${word}`] |= bit
  }

  match({ yes0, no0, yes1, no1 }: Packed): boolean {
    return (
      ((this.unlessNo0 & ~no0) |
        (this.ifYes0 & yes0) |
        (this.unlessYes0 & ~yes0) |
        (this.ifNo0 & no0) |
        (this.unlessNo1 & ~no1) |
        (this.ifYes1 & yes1) |
        (this.unlessYes1 & ~yes1) |
        (this.ifNo1 & no1)) !==
      0
    )
  }
}

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

type Pull = (situation: Situation) => boolean

/** A trigger of another fact; of those with the same key, one does for all where it is given the masks of all. */
interface MaskedPull {
  readonly key: string
  readonly mask: number
  readonly pull: (mask: number) => Pull
}

/** Sets and choices are compared here and not by the answer to their question: that call costs an eighth of an act. */
const pullOf = ({ test, positive }: Trigger): MaskedPull => {
  const { kind, mask, place, key } = questionOf(test)
  // What is presumed is false while its fact is unknown; its negation is true then.
  const ifUnknown = !test.presumed || !positive
  if (kind === 'choice')
    return {
      key: `${place} ${ifUnknown}`,
      mask: positive ? mask : ~mask,
      pull:
        (all) =>
        ({ packed: { codes } }) => {
          const code = codes[place] as number
          return code < 0 ? ifUnknown : ((all >> code) & 1) === 1
        },
    }
  if (kind === 'set') {
    const isWanted = (test.comparison !== 'doesNotContain') === positive
    return {
      key: isWanted ? `${place} ${ifUnknown}` : `${place} ${ifUnknown} ${mask}`,
      mask,
      pull:
        (all) =>
        ({ packed: { codes } }) => {
          const code = codes[place] as number
          return code < 0 ? ifUnknown : ((code & all) !== 0) === isWanted
        },
    }
  }
  const answer = comparing(test)
  return {
    key: `${test.fact} ${key} ${ifUnknown} ${positive}`,
    mask,
    pull: () => (situation) => {
      const found = answer(situation)
      return found === unknown ? ifUnknown : (found === yes) === positive
    },
  }
}

/** As few pulls as do for all of some. */
const together = (pulls: readonly MaskedPull[]): readonly Pull[] => {
  const merged = new Map<string, MaskedPull>()
  for (const one of pulls) merged.set(one.key, { ...one, mask: one.mask | (merged.get(one.key)?.mask ?? 0) })
  return [...merged.values()].map(({ mask, pull }) => pull(mask))
}

const always: MaskedPull = { key: 'always', mask: 0, pull: () => () => true }

/** Tells who wakes by the triggers that an act pulls. One that has none is always awake. */
export class Wake {
  readonly #masks: readonly Masks[]
  /** Those of all sleepers together. */
  readonly #all = new Masks()
  readonly #pulls: readonly (readonly Pull[])[]
  readonly #allPulls: readonly Pull[]

  constructor(sleepers: readonly (readonly Trigger[] | undefined)[]) {
    this.#masks = sleepers.map(() => new Masks())
    const pulls = sleepers.map((triggers, sleeper) =>
      triggers === undefined ? [always] : triggers.flatMap((trigger) => this.#add(trigger, sleeper)),
    )
    this.#pulls = pulls.map(together)
    this.#allPulls = together(pulls.flat())
  }

  /** Whether an act wakes anybody: most do not, and then nothing else is read. */
  any(situation: Situation): boolean {
    if (this.#all.match(situation.packed)) return true
    for (let index = 0; index < this.#allPulls.length; index += 1)
      if ((this.#allPulls[index] as Pull)(situation)) return true
    return false
  }

  wakes(sleeper: number, situation: Situation): boolean {
    if ((this.#masks[sleeper] as Masks).match(situation.packed)) return true
    const pulls = this.#pulls[sleeper] as readonly Pull[]
    for (let index = 0; index < pulls.length; index += 1) if ((pulls[index] as Pull)(situation)) return true
    return false
  }

  /** @returns what is not of a truth-valued fact */
  #add(trigger: Trigger, sleeper: number): readonly MaskedPull[] {
    const when = whenPulled(trigger)
    const flag = flags.get(trigger.test.fact)
    if (when === undefined || flag === undefined) return [pullOf(trigger)]
    for (const masks of [this.#masks[sleeper] as Masks, this.#all]) masks.add(when, flag)
    return []
  }
}
