import type { Occurrence } from './occurrence.js'
import { fullText, type Sentence, wordsOf } from './sentence.js'

/** A text that a clause may have been made from, and where it stands. */
export type Candidate = readonly [text: string, where: Occurrence]

/** The longest run of sentences that one clause is made from. */
const longestRun = 20

/** Every sentence by itself, with and without what may stand before it. */
function* whole(sentences: readonly Sentence[]): Generator<Candidate> {
  for (const [index, { text, leadIns, label }] of sentences.entries()) {
    const where = { first: index, last: index }
    yield [text, where]
    if (label !== '') yield [`${label} ${text}`, where]
    for (const leadIn of leadIns) if (leadIn !== '') yield [`${leadIn} ${text}`, { ...where, isLed: true }]
  }
}

/** Sentences that follow one another: each with its lead-in, without, or all after the lead-in of the first. */
function* runs(sentences: readonly Sentence[]): Generator<Candidate> {
  for (const [first, start] of sentences.entries()) {
    let full = fullText(start)
    let shared = full
    let bare = start.text
    const following = sentences.slice(first + 1, first + longestRun)
    for (const [index, next] of following.entries()) {
      if (next.part !== start.part) break
      const where = { first, last: first + 1 + index }
      full += ` ${fullText(next)}`
      shared += ` ${next.text}`
      bare += ` ${next.text}`
      yield [full, { ...where, isLed: true }]
      if (shared !== full) yield [shared, { ...where, isLed: true }]
      if (bare !== shared) yield [bare, where]
    }
  }
}

const openEnd = /[\s\-,;:(]+$/
const openStart = /^[\s\-,;:)]+/
const bracketed = /^\((.*)\)[.!?]?$/s

/** Some words of a sentence in the forms in which a cut sentence may be hashed, the likeliest first. */
export const partTexts = ({ text }: Sentence, [from, to]: readonly [from: number, to: number]): readonly string[] => {
  const words = wordsOf(text)
  const given = words.slice(from, to).join(' ')
  const begun = from === 0 ? given : given.replace(openStart, '')
  const inner = bracketed.exec(begun)?.[1]
  const closed = to === words.length ? begun : begun.replace(openEnd, '')
  return [...new Set([closed, begun, ...(inner === undefined ? [] : [inner])])].filter((part) => part !== '')
}

/** A sentence cut at each of its words: its beginning and its end, with and without its lead-in. */
function* cuts(sentences: readonly Sentence[]): Generator<Candidate> {
  for (const [index, sentence] of sentences.entries()) {
    const count = wordsOf(sentence.text).length
    const [leadIn = ''] = sentence.leadIns
    for (let at = 1; at < count; at += 1)
      for (const words of [[0, at] as const, [at, count] as const])
        for (const text of partTexts(sentence, words)) {
          const where = { first: index, last: index, words }
          yield [text, where]
          if (leadIn !== '') yield [`${leadIn} ${text}`, { ...where, isLed: true }]
        }
  }
}

/** What clauses may have been made from, the likeliest first: later ones are tried for what is not found by then. */
export const candidateTiers: readonly ((sentences: readonly Sentence[]) => Generator<Candidate>)[] = [whole, runs, cuts]
