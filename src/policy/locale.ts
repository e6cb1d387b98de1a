import * as z from 'zod/mini'
import { clauseId, parameterName, sectionId, slug } from './shapes.js'

/** The language that a policy's own files are written in. */
export const sourceLocale = 'en-GB'

const tag = z
  .string()
  .check(
    z.maxLength(20),
    z.regex(
      /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
      'expected the tag of a language, like `cy` or `fr-CA`',
    ),
  )

export const isLocaleTag = (value: string): boolean => tag.safeParse(value).success

/** Longer than the policy's own prose may be: some languages need more room for the same. */
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(3_000))
const reading = z.strictObject({ question: text, choice: text, because: text })

/** A file `locales/<locale>.json` of a policy's folder: its texts in another language, under the names that they belong to. */
export const localeSchema = z.strictObject({
  $schema: z.optional(z.string()),
  locale: tag,
  title: text,
  sections: z.record(sectionId, text),
  clauses: z.record(
    clauseId,
    z.strictObject({
      title: text,
      summary: text,
      /** The list or the place of the clause's locator. */
      locator: text,
      readings: z.optional(z.array(reading)),
      reason: z.optional(text),
    }),
  ),
  rules: z.record(slug, z.strictObject({ message: text, remedy: z.optional(text) })),
  procedures: z.record(slug, text),
  parameters: z.record(
    parameterName,
    z.strictObject({
      /** What the handbook calls it. */
      name: text,
      description: text,
      reading,
    }),
  ),
  /** The facts that the policy declares. */
  facts: z.optional(
    z.record(
      parameterName,
      z.strictObject({
        label: text,
        description: text,
        phrases: z.optional(z.strictObject({ true: text, false: text })),
        phrase: z.optional(text),
        /** What the handbook calls the values of an enumeration or a set. */
        values: z.optional(z.record(slug, text)),
      }),
    ),
  ),
})

/** Every text of a policy in one language, by what it belongs to. */
export type Texts = Readonly<Omit<z.infer<typeof localeSchema>, '$schema' | 'locale'>>

/** A policy in another language: plain frozen data. It has a text for every one of the policy's, and no other. */
export interface Locale {
  /** The tag of the language, such as `cy`. */
  readonly locale: string
  /** The policy that it was checked against. */
  readonly policy: { readonly id: string; readonly version: string; readonly digest: string }
  readonly texts: Texts
  /** What the texts are translations of. */
  readonly source: Texts
}
