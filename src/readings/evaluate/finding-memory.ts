import { builtIn, type Fact, type FactId, isBuiltIn } from '../../action/facts.js'
import { placeOf } from '../../action/packed.js'
import { deepFreeze } from '../../base/freeze.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Reason } from './because.js'
import type { Duty } from './evaluation.js'
import type { Situation } from './situation.js'
import type { Verdict } from './verdict.js'

/** The value that was read for a reason, as a part of a key; nothing where it may not be remembered. */
type Reader = (situation: Situation) => string | number | undefined

const factIn = ({ literal }: Reason): FactId => literal.fact as FactId

const readerOf = (reason: Reason, fact: Fact | undefined): Reader => {
  const id = factIn(reason)
  const named = [reason.literal.value].flat()
  if (fact?.type === 'enumeration' && isBuiltIn(id)) {
    const place = placeOf(id)
    return ({ packed }) => packed.codes[place] as number
  }
  if (fact?.type === 'set' && isBuiltIn(id)) {
    const place = placeOf(id)
    return ({ given, packed }) => given.lists?.get(id)?.join() ?? (packed.codes[place] as number)
  }
  return (situation) => {
    const value = situation.value(id)
    if (value === undefined) return ''
    if (fact?.type === 'enumeration' || fact?.type === 'set') return `${value}`
    return named.includes(value as string) ? `${value}` : undefined
  }
}

/** Findings kept; the bound only matters to hostile input. */
const mostKept = 1_000

/**
 * The findings of a decision that were made before: one object for all acts of which the same is said. What it remembers
 * of an act are values of the contract's or the policy's lists, and no other text, number or time.
 */
export class FindingMemory {
  readonly #kept = new Map<Verdict['companions'], Map<string | number, Duty>>()
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

  #keyOf(situation: Situation): string | number | undefined {
    if (situation.derivation.assume === 'unknown' && this.#readers.length === 0) return 0
    let key = ''
    for (let index = 0; index < this.#readers.length; index += 1) {
      const part = (this.#readers[index] as Reader)(situation)
      if (part === undefined) return undefined
      key += `${part}\n`
    }
    if (situation.derivation.assume === 'ordinary')
      for (let index = 0; index < this.#facts.length; index += 1)
        key += situation.known.value(this.#facts[index] as FactId) === undefined ? 'a' : 'k'
    return key
  }
}
