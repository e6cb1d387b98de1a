import type { School } from '../context/roster.js'
import type { Confidence } from '../intake.js'
import type { Detector, Hit } from './detector.js'
import { namedAfter, openers, ordinaryNames, strangersBefore, titles } from './name-words.js'
import { exactly, isCapital, loosely, type Word, withoutPossessive, wordsOf } from './words.js'

/** A way to name somebody on the roster. */
interface Form {
  readonly words: readonly string[]
  readonly loose: readonly string[]
  /** Who is called so; several where they share it. */
  readonly people: Set<string>
}

/** Forms by their first word, without its accents; the longest first. */
type Forms = ReadonlyMap<string, readonly Form[]>

const formsOf = ({ context }: School): Forms => {
  const forms = new Map<string, Form>()
  for (const { id, names = [] } of context.people)
    for (const name of names) {
      const found = wordsOf(name).map(({ text }) => text)
      const words = found.map(exactly)
      const key = words.join(' ')
      const known = forms.get(key)
      if (known) known.people.add(id)
      else if (words.length > 0) forms.set(key, { words, loose: found.map(loosely), people: new Set([id]) })
    }
  const byFirst = new Map<string, Form[]>()
  for (const form of [...forms.values()].toSorted((a, b) => b.words.length - a.words.length)) {
    const first = form.loose[0] ?? ''
    const others = byFirst.get(first)
    if (others) others.push(form)
    else byFirst.set(first, [form])
  }
  return byFirst
}

/** The last word of a name may be a possessive; `Thomas's` and `O'Neill` are told apart by trying both. */
const isWord = (wanted: string, text: string, isLast: boolean): boolean =>
  loosely(text) === wanted || (isLast && loosely(withoutPossessive(text)) === wanted)

const gap = /^(?:\.?[ \u00a0]{1,3}|\.)$/u

const fits = (form: Form, words: readonly Word[], at: number, passage: string): boolean =>
  form.loose.every((wanted, nth) => {
    const word = words[at + nth]
    if (word === undefined || !isWord(wanted, word.text, nth === form.loose.length - 1)) return false
    const before = words[at + nth - 1]
    return nth === 0 || (before !== undefined && gap.test(passage.slice(before.end, word.start)))
  })

/** Part of a handle, a hashtag, a web or an e-mail address. */
const isTechnical = (passage: string, start: number, end: number): boolean =>
  /[@#/_\\]$/.test(passage.slice(Math.max(0, start - 1), start)) ||
  /^(?:[@_/\\]|\.[\p{L}\p{N}])/u.test(passage.slice(end, end + 2)) ||
  /[\p{L}\p{N}]\.$/u.test(passage.slice(Math.max(0, start - 2), start))

const isSpaced = (text: string): boolean => /^[ \u00a0]{1,3}$/u.test(text)

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

const sureness = (form: Form, words: readonly Word[], at: number, passage: string): Confidence | undefined => {
  const past = at + form.words.length
  const said = words.slice(at, past).map(({ text }) => text)
  const isWritten = said.every(isCapital)
  const [first = '', ...rest] = form.loose
  const isOrdinary = form.loose.some((word) => ordinaryNames.has(word))
  // In small letters it is a name in haste, and an ordinary word is one.
  if (!isWritten && (isOrdinary || said.some((text) => !isCapital(text) && text !== text.toLowerCase())))
    return rest.length > 0 && !ordinaryNames.has(rest.at(-1) ?? '') ? 'possible' : undefined
  if (!isWritten || form.people.size > 1) return 'possible'
  if (rest.length === 0) return isOrdinary ? 'possible' : 'likely'
  const isExact = form.words.every((word, nth) => {
    const text = said[nth] ?? ''
    return exactly(text) === word || exactly(withoutPossessive(text)) === word
  })
  const isFull = !titles.has(first) && form.words.every((word) => word.length > 1)
  return isFull && isExact && !isOrdinary && standsAlone(words, at, past, passage) ? 'certain' : 'likely'
}

const namesIn = (forms: Forms, passage: string): readonly Hit[] => {
  const words = wordsOf(passage)
  const hits: Hit[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word
    const known = forms.get(loosely(word.text)) ?? forms.get(loosely(withoutPossessive(word.text))) ?? []
    const form = known.find((each) => fits(each, words, at, passage))
    const past = at + (form?.words.length ?? 1)
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
    return () => (passage) => (forms.size === 0 ? [] : namesIn(forms, passage))
  },
}
