import { type BuiltInFactId, builtIn } from '../../action/facts.js'
import { type Bits, placeOf } from '../../action/packed.js'
import { FALSE, TRUE, UNKNOWN } from '../../base/truth.js'
import { comparisons } from '../../logic/compare.js'
import { Masks, type Way } from './masks.js'
import { bitsOf, comparing } from './question.js'
import type { Situation } from './situation.js'
import type { Trigger } from './triggers.js'

interface Pulling extends Bits {
  readonly way: Way
}

/** The bits that pull a trigger, where bits say all: where it, the comparison or its negation, is not known to be false. */
const pullingOf = ({ test, positive }: Trigger): Pulling | undefined => {
  const bits = bitsOf(test)
  if (bits === undefined) return undefined
  const { fact, comparison, value } = test
  const { type } = builtIn[fact as BuiltInFactId]
  const holds = (one: boolean) => comparisons[comparison](one, value)
  if (type === 'boolean' && holds(true) === holds(false)) return undefined
  const isContrary = type === 'boolean' ? holds(false) : comparison === 'doesNotContain'
  // That an enumeration has none of some values is that it has one of the others.
  const isOther = type === 'enumeration' && !positive
  const mask = isOther ? placeOf(fact as BuiltInFactId).mask & ~bits.mask : bits.mask
  const isWanted = isOther || isContrary !== positive
  // That a set lacks all of several takes more than one look.
  if (mask === 0 || (!isWanted && (mask & (mask - 1)) !== 0)) return undefined
  // What is presumed is false while its fact is unknown; its negation is true then.
  const isKnown = test.presumed && positive
  const way = isWanted ? (isKnown ? 'has' : 'may') : isKnown ? 'lacks' : 'mayLack'
  return { word: bits.word, mask, way }
}

/** A trigger that bits do not tell; of those with the same key, one does for all. */
interface KeyedPull {
  readonly key: string
  readonly pull: (situation: Situation) => boolean
}

const pullOf = ({ test, positive }: Trigger): KeyedPull => {
  const { fact, comparison, value, presumed } = test
  const truth = comparing(test)
  const contrary = positive ? FALSE : TRUE
  const ifUnknown = !presumed || !positive
  return {
    key: JSON.stringify([fact, comparison, value, ifUnknown, positive]),
    pull: (situation) => {
      const found = truth(situation)
      return found === UNKNOWN ? ifUnknown : found !== contrary
    },
  }
}

/** As few pulls as do for all of some, in an order that depends on nothing else. */
const together = (pulls: readonly KeyedPull[]): readonly KeyedPull[] =>
  [...new Map(pulls.map((one) => [one.key, one])).values()].sort((a, b) => (a.key < b.key ? -1 : 1))

const always: KeyedPull = { key: 'always', pull: () => true }

const isOnePulled = (pulls: readonly KeyedPull[], situation: Situation): boolean => {
  for (let index = 0; index < pulls.length; index += 1) if ((pulls[index] as KeyedPull).pull(situation)) return true
  return false
}

/** What acts wake by one of its triggers; what has none is always awake. */
export class Sleeper {
  readonly masks = new Masks()
  readonly pulls: readonly KeyedPull[]

  constructor(triggers: readonly Trigger[] | undefined) {
    this.pulls = together(triggers === undefined ? [always] : triggers.flatMap((trigger) => this.#add(trigger)))
  }

  isWokenBy(situation: Situation): boolean {
    return this.masks.match(situation.packed) || isOnePulled(this.pulls, situation)
  }

  /** @returns what bits do not tell */
  #add(trigger: Trigger): readonly KeyedPull[] {
    const found = pullingOf(trigger)
    if (found === undefined) return [pullOf(trigger)]
    this.masks.add(found.way, found.word, found.mask)
    return []
  }
}

/** Tells whether an act wakes one of some sleepers: most do not, and then nothing else is read. */
export class Wake {
  /** Equal for those that ask the same. */
  readonly key: string
  readonly #masks = new Masks()
  readonly #pulls: readonly KeyedPull[]

  constructor(sleepers: readonly Sleeper[]) {
    for (const { masks } of sleepers) this.#masks.addAll(masks)
    this.#pulls = together(sleepers.flatMap(({ pulls }) => pulls))
    this.key = [...Object.values(this.#masks), ...this.#pulls.map(({ key }) => key)].join()
  }

  isCausedBy(situation: Situation): boolean {
    return this.#masks.match(situation.packed) || isOnePulled(this.#pulls, situation)
  }
}
