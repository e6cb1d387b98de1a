import { builtIn, type Fact, type FactId, isBuiltIn } from '../../action/facts.js'
import { bitsAt, choiceAt, placeOf } from '../../action/packed.js'
import { deepFreeze } from '../../base/freeze.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Reason } from './because.js'
import type { Duty } from './evaluation.js'
import type { Situation } from './situation.js'
import type { Verdict } from './verdict.js'

/** A part of a key: a number that is not negative and below a size, or text. */
type KeyPart = number | string

/** Reads the value that was read for a reason, as a part of a key; nothing where it may not be remembered. */
interface Reader {
  /** Of the numbers that it gives. */
  readonly size: number
  readonly read: (situation: Situation) => KeyPart | undefined
}

const factIn = ({ literal }: Reason): FactId => literal.fact as FactId

const readerOf = (reason: Reason, fact: Fact | undefined): Reader => {
  const id = factIn(reason)
  const named = [reason.literal.value].flat()
  if (fact?.type === 'enumeration' && isBuiltIn(id)) {
    const place = placeOf(id)
    return { size: fact.values.length + 1, read: ({ packed }) => choiceAt(packed, place) + 1 }
  }
  if (fact?.type === 'set' && isBuiltIn(id)) {
    const place = placeOf(id)
    return {
      size: 2 ** fact.values.length + 1,
      read: ({ given, packed }) => given.lists?.get(id)?.join() ?? bitsAt(packed, place) + 1,
    }
  }
  return {
    size: 1,
    read: (situation) => {
      const value = situation.value(id)
      if (value === undefined) return ''
      if (fact?.type === 'enumeration' || fact?.type === 'set') return `${value}`
      return named.includes(value as string) ? `${value}` : undefined
    },
  }
}

/** A key that is a number for as long as its parts are: text takes longer to look up. */
const longer = (key: KeyPart, part: KeyPart, size: number): KeyPart => {
  const whole = typeof key === 'number' && typeof part === 'number' ? key * size + part : Number.MAX_VALUE
  return whole <= Number.MAX_SAFE_INTEGER ? whole : `${key}\n${part}`
}

/** Findings kept; the bound only matters to hostile input. */
const mostKept = 1_000

/**
 * The findings of a decision that were made before: one object for all acts of which the same is said. What it remembers
 * of an act are values of the contract's or the policy's lists, and no other text, number or time.
 */
export class FindingMemory {
  readonly #kept = new Map<Verdict['companions'], Map<KeyPart, Duty>>()
  readonly #readers: readonly Reader[]
  readonly #facts: readonly FactId[]

  constructor(reasons: readonly Reason[], { catalogue }: Pick<CompiledPolicy, 'catalogue'>) {
    const read = reasons.filter(({ slot }) => slot !== undefined)
    this.#facts = read.map(factIn)
    // What a truth-valued fact is follows from the decision.
    this.#readers = read
      .filter(({ literal }) => typeof literal.value !== 'boolean')
      .map((reason) =>
        readerOf(
          reason,
          isBuiltIn(factIn(reason)) ? builtIn[factIn(reason) as 'verb'] : catalogue.facts.get(factIn(reason)),
        ),
      )
  }

  /** The finding, made if it is new; it may be remembered or not. */
  find(companions: Verdict['companions'], situation: Situation, make: () => Duty): Duty {
    const key = this.#keyOf(situation)
    if (key === undefined) return make()
    let kept = this.#kept.get(companions)
    if (kept === undefined) {
      if (this.#kept.size >= mostKept) this.#kept.clear()
      kept = new Map()
      this.#kept.set(companions, kept)
    }
    let found = kept.get(key)
    if (found === undefined) {
      if (kept.size >= mostKept) kept.clear()
      found = deepFreeze(structuredClone(make()))
      kept.set(key, found)
    }
    return found
  }

  #keyOf(situation: Situation): KeyPart | undefined {
    const isAssumed = situation.derivation.assume === 'ordinary'
    // The first digit: assumptions are followed by others.
    let key: KeyPart = isAssumed ? 1 : 0
    for (let index = 0; index < this.#readers.length; index += 1) {
      const { size, read } = this.#readers[index] as Reader
      const part = read(situation)
      if (part === undefined) return undefined
      key = longer(key, part, size)
    }
    if (isAssumed)
      for (let index = 0; index < this.#facts.length; index += 1)
        key = longer(key, situation.known.value(this.#facts[index] as FactId) === undefined ? 0 : 1, 2)
    return key
  }
}
