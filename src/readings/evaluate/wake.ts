import { type Flag, flags, type Packed } from '../../action/packed.js'
import { comparing, questionOf, unknown, yes } from './question.js'
import type { Situation } from './situation.js'
import type { Trigger } from './triggers.js'

/**
 * Truth-valued facts, as bits of either word, that wake where they are, or unless they are, known to be true or false.
 * Numbers in one place, as who wakes is asked of every act.
 */
class Masks {
  ifYes0 = 0
  ifNo0 = 0
  unlessYes0 = 0
  unlessNo0 = 0
  ifYes1 = 0
  ifNo1 = 0
  unlessYes1 = 0
  unlessNo1 = 0

  add(when: When, { word, bit }: Flag): void {
    this[`${when}${word}`] |= bit
  }

  addAll(others: Masks): void {
    for (const key of Object.keys(this) as `${When}${0 | 1}`[]) this[key] |= others[key]
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
  const { kind, mask, place } = questionOf(test)
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
    key: JSON.stringify([test.fact, test.comparison, test.value, ifUnknown, positive]),
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

const isOnePulled = (pulls: readonly Pull[], situation: Situation): boolean => {
  for (let index = 0; index < pulls.length; index += 1) if ((pulls[index] as Pull)(situation)) return true
  return false
}

/** What acts wake by one of its triggers; what has none is always awake. */
export class Sleeper {
  readonly masks = new Masks()
  readonly pulls: readonly MaskedPull[]
  readonly #own: readonly Pull[]

  constructor(triggers: readonly Trigger[] | undefined) {
    this.pulls = triggers === undefined ? [always] : triggers.flatMap((trigger) => this.#add(trigger))
    this.#own = together(this.pulls)
  }

  isWokenBy(situation: Situation): boolean {
    return this.masks.match(situation.packed) || isOnePulled(this.#own, situation)
  }

  /** @returns what is not of a truth-valued fact */
  #add(trigger: Trigger): readonly MaskedPull[] {
    const when = whenPulled(trigger)
    const flag = flags.get(trigger.test.fact)
    if (when === undefined || flag === undefined) return [pullOf(trigger)]
    this.masks.add(when, flag)
    return []
  }
}

/** Tells whether an act wakes one of some sleepers: most do not, and then nothing else is read. */
export class Wake {
  readonly #masks = new Masks()
  readonly #pulls: readonly Pull[]

  constructor(sleepers: readonly Sleeper[]) {
    for (const { masks } of sleepers) this.#masks.addAll(masks)
    this.#pulls = together(sleepers.flatMap(({ pulls }) => pulls))
  }

  isCausedBy(situation: Situation): boolean {
    return this.#masks.match(situation.packed) || isOnePulled(this.#pulls, situation)
  }
}
