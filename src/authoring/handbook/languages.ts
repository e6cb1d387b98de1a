import { cy } from '../../readings/english/phrases/cy.js'
import { enGB } from '../../readings/english/phrases/en-GB.js'
import type { Phrases } from '../../readings/english/phrases.js'
import { cyWords } from './words/cy.js'
import { enGBWords } from './words/en-GB.js'
import type { HandbookWords } from './words.js'

/** Every language that a handbook can be written in. */
export const languages = {
  'en-GB': { phrases: enGB, words: enGBWords },
  cy: { phrases: cy, words: cyWords },
} as const satisfies Readonly<Record<string, { readonly phrases: Phrases; readonly words: HandbookWords }>>

/** The tag of a language that a handbook can be written in. */
export type HandbookLocale = keyof typeof languages

export const isHandbookLocale = (locale: string): locale is HandbookLocale => Object.hasOwn(languages, locale)
