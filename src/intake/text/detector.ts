import type { School } from '../context/roster.js'
import type { Confidence } from '../intake.js'

/** Something that a detector saw in a passage: offsets in it, the end just past the last unit. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly confidence: Confidence
  /** Whom it names, by the id on the roster. */
  readonly person?: string | undefined
}

/** What is known of a text beside its words. */
export interface Surroundings {
  /** The platform that it stands on, which is where a bare `@handle` leads. */
  readonly platform?: string | undefined
  /** The address of every link that the text does not show. */
  readonly links?: readonly string[] | undefined
}

/** Reads the passages of one text, one after another. */
export type Reader = (passage: string) => readonly Hit[]

/** One kind of thing to look for. Reading a passage takes a bounded time, whatever is in it. */
export interface Detector {
  /** Like `text/phone`. */
  readonly source: string
  /** The fact that it speaks of. */
  readonly fact: string
  /** What a person should decide, in plain English and without a word of the text. */
  readonly question: string
  /** Made ready once for a school, then begun anew for each text. */
  readonly open: (school: School) => (surroundings: Surroundings) => Reader
  /** What the links say that the text does not show; absent where they say nothing to this detector. */
  readonly openLinks?: (school: School) => (links: readonly string[]) => readonly Confidence[]
}

/** Asked at most once: what holds of a passage is the same for every hit in it. */
export const lazily = <T>(ask: () => T): (() => T) => {
  let known: { readonly answer: T } | undefined
  return () => {
    known ??= { answer: ask() }
    return known.answer
  }
}

/**
 * How many hits of one text are looked at closely, where each takes some hundredth of a millisecond. Those after them
 * are `possible`, so that none is passed over.
 */
export const closely = 1_000

/** What every match of a pattern (with its flag `g`) comes to. */
export const hitsOf = (
  pattern: RegExp,
  passage: string,
  confidence: (found: RegExpExecArray) => Confidence | undefined,
): readonly Hit[] =>
  [...passage.matchAll(pattern)].flatMap((found) => {
    const sure = confidence(found)
    return sure === undefined ? [] : [{ start: found.index, end: found.index + found[0].length, confidence: sure }]
  })
