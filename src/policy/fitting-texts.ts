import { canonicalText } from '../base/canonical-text.js'
import type { Locale, Texts } from './locale.js'

type Part = Readonly<Record<string, unknown>>

/** The parts of {@link Texts} that are texts by a name. */
export const namedParts = ['sections', 'clauses', 'rules', 'procedures', 'parameters', 'facts'] as const

const same = (a: unknown, b: unknown): boolean => canonicalText(a) === canonicalText(b)

/** The members of a part that a translation has been made of as they stand. */
const fittingPart = (own: Part, source: Part, texts: Part): Part =>
  Object.fromEntries(
    Object.keys(own)
      .filter((name) => Object.hasOwn(source, name) && same(own[name], source[name]))
      .map((name) => [name, texts[name]]),
  )

/**
 * What a translation has for the texts of a policy that may be another than its own, such as one that adapts it: the
 * translations of those texts that are the same to the letter.
 */
export const fittingTexts = (own: Texts, { source, texts }: Locale): Partial<Texts> => ({
  ...(own.title === source.title ? { title: texts.title } : {}),
  ...Object.fromEntries(
    namedParts
      .filter((part) => own[part])
      .map((part) => [part, fittingPart(own[part] ?? {}, source[part] ?? {}, texts[part] ?? {})]),
  ),
})

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Texts, with others in the place of those that have the same names. */
export const mergedTexts = <Under extends Partial<Texts>, Over extends Part>(
  under: Under,
  over: Over,
): Under & Over => ({
  ...under,
  ...over,
  ...Object.fromEntries(
    namedParts
      .filter((part) => under[part] && (over[part] === undefined || isPart(over[part])))
      .map((part) => [part, { ...under[part], ...(over[part] as Part | undefined) }]),
  ),
})
