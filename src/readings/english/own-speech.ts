import type { Fact } from '../../action/facts.js'
import { valueInWords } from '../../base/name-in-words.js'
import type { Phrases, Weekday } from './phrases.js'
import { ofBoolean, type Speech, valuesSpeech } from './speech.js'

/** What a policy says of a fact of its own. */
export interface OwnFactWords {
  /** Ends the sentence "it is not known …". */
  readonly label: string
  /** What is so where it is true, and where it is false. */
  readonly phrases?: { readonly true: string; readonly false: string } | undefined
  /** A noun and a verb that a value completes. */
  readonly phrase?: string | undefined
  /** Its values in words, where their names are not the language's. */
  readonly words?: Readonly<Record<string, string>> | undefined
}

const wordOf = (value: string, words: OwnFactWords['words'] = {}, { weekdays, quoted }: Phrases): string => {
  if (Object.hasOwn(weekdays, value)) return weekdays[value as Weekday]
  return quoted(Object.hasOwn(words, value) ? (words[value] as string) : valueInWords(value))
}

/** How a policy's own fact is spoken of; a policy that says nothing of it is taken at its name. */
export const ownSpeech = (fact: Fact, words: OwnFactWords | undefined, phrases: Phrases): Speech => {
  const { label, phrases: whole, phrase } = words ?? { label: phrases.quoted(fact.id.replace(/^extra\./, '')) }
  if (fact.type === 'boolean') {
    // Whole sentences: nothing begins them that others could share.
    if (whole) return ofBoolean(phrases, { is: '', isNot: '', what: [whole.true, whole.false] })
    return ofBoolean(phrases, phrases.own.truth(label))
  }
  const lead =
    phrase === undefined
      ? fact.type === 'set'
        ? phrases.own.holds(label)
        : phrases.own.ofLabel(label)
      : phrases.own.lead(phrase)
  if (fact.type !== 'enumeration' && fact.type !== 'set') return valuesSpeech(fact.type, lead, {}, phrases)
  const named = fact.values.map((value) => [value, wordOf(value, words?.words, phrases)] as const)
  return valuesSpeech(fact.type, lead, Object.fromEntries(named), phrases)
}
