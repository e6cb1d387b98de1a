import { anyOf, conjuncts, factsOf, type Part, wordsOf } from './part.js'
import type { Phrases } from './phrases.js'
import type { Words } from './words.js'

/** When a rule holds: all of `who` and `when`, unless `unless`. */
export interface Circumstances {
  readonly who: readonly Words[]
  readonly when: readonly Words[]
  readonly unless?: Words
}

const whoFacts: readonly string[] = ['actor.roles', 'actor.positions']

const isAboutWho = (part: Part): boolean => {
  const facts = factsOf(part)
  return facts.length > 0 && facts.every((fact) => whoFacts.includes(fact))
}

/** An exception: what must not be known, or must not all be so. A plain denial is said as it is. */
const isException = ({ node, negated }: Part): boolean => negated && (node.kind !== 'leaf' || node.presumed)

/** Takes a rule's condition apart. */
export const circumstancesOf = (part: Part, phrases: Phrases): Circumstances => {
  const parts = conjuncts(part)
  const exceptions = parts.filter(isException)
  const plain = parts.filter((one) => !exceptions.includes(one))
  const inWords = (some: readonly Part[]) => some.map((one) => wordsOf(one, phrases))
  return {
    who: inWords(plain.filter(isAboutWho)),
    when: inWords(plain.filter((one) => !isAboutWho(one))),
    ...(exceptions.length === 0
      ? {}
      : {
          unless: wordsOf(
            anyOf(
              exceptions.map((one) => ({ ...one, negated: false })),
              phrases,
            ),
            phrases,
          ),
        }),
  }
}
