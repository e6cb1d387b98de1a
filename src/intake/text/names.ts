import type { School } from '../context/roster.js'
import type { Confidence } from '../intake.js'
import type { Detector, Hit } from './detector.js'
import { namedAfter, openers, ordinaryNames, personVerbs, strangersBefore, titles, verbNames } from './name-words.js'
import { exactly, isCapital, loosely, type Word, withoutPossessive, wordsOf } from './words.js'

/** A way to name somebody on the roster. */
interface Form {
  /** Its words without accents. */
  readonly loose: readonly string[]
  /** As the roster has it. */
  readonly exact: Set<string>
  /** Who is called so; several where they share it. */
  readonly people: Set<string>
}

interface Forms {
  /** By their words without accents. */
  readonly all: ReadonlyMap<string, Form>
  /** How many words the forms have that begin with a word, the longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>
}

const formsOf = ({ context }: School): Forms => {
  const all = new Map<string, Form>()
  const lengths = new Map<string, readonly number[]>()
  for (const { id, names = [] } of context.people)
    for (const name of names) {
      const words = wordsOf(name).map(({ text }) => text)
      const loose = words.map(loosely)
      const [first] = loose
      if (first === undefined) continue
      const key = loose.join(' ')
      const form = all.get(key) ?? { loose, exact: new Set(), people: new Set() }
      form.exact.add(words.map(exactly).join(' '))
      form.people.add(id)
      all.set(key, form)
      const known = lengths.get(first) ?? []
      if (!known.includes(loose.length))
        lengths.set(
          first,
          [...known, loose.length].sort((a, b) => b - a),
        )
    }
  return { all, lengths }
}

const space = /^[ \u00a0]{1,3}$/u
/** After a title or an initial; a full stop after anything else ends a sentence. */
const stopAndSpace = /^\.[ \u00a0]{0,3}$/u

const areJoined = (before: Word, after: Word, passage: string): boolean => {
  const between = passage.slice(before.end, after.start)
  const isShort = before.text.length === 1 || titles.has(exactly(before.text))
  return space.test(between) || (isShort && stopAndSpace.test(between))
}

/** The words of a name from one word on, or `undefined` where fewer stand together. */
const together = (
  words: readonly Word[],
  at: number,
  length: number,
  passage: string,
): readonly string[] | undefined => {
  const some = words.slice(at, at + length)
  const isTogether = some.every((word, nth) => nth === 0 || areJoined(some[nth - 1] ?? word, word, passage))
  return some.length === length && isTogether ? some.map(({ text }) => text) : undefined
}

/** The last word of a name may be a possessive; `D'Arcy` and `Thomas's` are told apart by trying both. */
const variants = (said: readonly string[]): readonly (readonly string[])[] => {
  const last = said.at(-1) ?? ''
  const plain = withoutPossessive(last)
  return plain === last ? [said] : [said, [...said.slice(0, -1), plain]]
}

/** The longest form that stands at a word. */
const formAt = ({ all, lengths }: Forms, words: readonly Word[], at: number, passage: string): Form | undefined => {
  const first = words[at]?.text ?? ''
  for (const length of lengths.get(loosely(first)) ?? lengths.get(loosely(withoutPossessive(first))) ?? [])
    for (const said of variants(together(words, at, length, passage) ?? [])) {
      const form = all.get(said.map(loosely).join(' '))
      if (form && said.length > 0) return form
    }
  return undefined
}

/** Part of a handle, a hashtag, a web or an e-mail address. */
const isTechnical = (passage: string, start: number, end: number): boolean =>
  /[@#/_\\]$/.test(passage.slice(Math.max(0, start - 1), start)) ||
  /^(?:[@_/\\]|\.[\p{L}\p{N}])/u.test(passage.slice(end, end + 2)) ||
  /[\p{L}\p{N}]\.$/u.test(passage.slice(Math.max(0, start - 2), start))

const isSpaced = (text: string): boolean => space.test(text)

/** Whether what stands beside a full name leaves it a name of its own. */
const standsAlone = (words: readonly Word[], at: number, past: number, passage: string): boolean => {
  const [first, last] = [words[at], words[past - 1]]
  const [before, after] = [words[at - 1], words[past]]
  if (before && first && isSpaced(passage.slice(before.end, first.start))) {
    const said = exactly(before.text)
    if (strangersBefore.has(said) || titles.has(said) || (isCapital(before.text) && !openers.has(said))) return false
  }
  if (after && last && isSpaced(passage.slice(last.end, after.start)))
    if (isCapital(after.text) || namedAfter.has(exactly(after.text))) return false
  return true
}

/** How sure one word alone is a name: with a capital, and not part of another name. */
const surenessOfOne = (
  isOrdinary: boolean,
  words: readonly Word[],
  at: number,
  passage: string,
): Confidence | undefined => {
  const isAlone = standsAlone(words, at, at + 1, passage)
  if (!isOrdinary) return isAlone ? 'likely' : 'possible'
  const next = exactly(words[at + 1]?.text ?? '')
  return isAlone && (at > 0 || personVerbs.has(next) || words.length === 1) ? 'possible' : undefined
}

/** Somebody of that name who lived long ago, or a thing that was called after them. */
const bygone = /\b(?:1[0-9]{3}|centur(?:y|ies)|founded|founder|memorial|war|ancestors?|in history)\b/iu

const sureness = (form: Form, words: readonly Word[], at: number, passage: string): Confidence | undefined => {
  const past = at + form.loose.length
  const said = words.slice(at, past).map(({ text }) => text)
  const [first = '', ...rest] = form.loose
  const last = rest.at(-1) ?? first
  const isOrdinary = ordinaryNames.has(last)
  // In small letters an ordinary word is no name; another may be one that was written in haste.
  if (!said.every(isCapital)) return isOrdinary ? undefined : 'possible'
  if (rest.length === 0) {
    const sure = surenessOfOne(isOrdinary, words, at, passage)
    return form.people.size > 1 ? sure && 'possible' : sure
  }
  if (form.people.size > 1) return 'possible'
  const isExact = variants(said).some((variant) => form.exact.has(variant.map(exactly).join(' ')))
  const isFull = !titles.has(first) && form.loose.every((word) => word.length > 1)
  const isClear = !isOrdinary && !verbNames.has(first)
  return isFull && isExact && isClear && standsAlone(words, at, past, passage) && !bygone.test(passage)
    ? 'certain'
    : 'likely'
}

const namesIn = (forms: Forms, passage: string): readonly Hit[] => {
  const words = wordsOf(passage)
  const hits: Hit[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word
    const form = formAt(forms, words, at, passage)
    const past = at + (form?.loose.length ?? 1)
    const end = words[past - 1]?.end ?? word.end
    const confidence = form && !isTechnical(passage, word.start, end) ? sureness(form, words, at, passage) : undefined
    if (form && confidence !== undefined) {
      const [person] = form.people.size === 1 ? form.people : []
      hits.push({ start: word.start, end, confidence, person })
    }
    at = past
  }
  return hits
}

/** Names of people on the roster, as whole words. Who shares a name is named by nobody. */
export const names: Detector = {
  source: 'text/name',
  fact: 'content.people',
  question: 'Does this name somebody who belongs to the school?',
  open: (school) => {
    const forms = formsOf(school)
    return () => (passage) => (forms.all.size === 0 ? [] : namesIn(forms, passage))
  },
}
