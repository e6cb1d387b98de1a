import { findPhoneNumbersInText, type NumberFound } from 'libphonenumber-js/min'
import type { Confidence } from '../intake.js'
import { cuesOf } from './cues.js'
import { closely, type Detector, type Hit, lazily } from './detector.js'

/** What a number follows that is an order's, a page's or a member's. */
const counted =
  /\b(?:page|order|order (?:no\.?|number)|ref\.?|reference|code|room|invoice|account|isbn|item|pin|id|card|membership|booking|version|barcode|serial)[ :#.]{1,3}$/iu

/** What may be a telephone number: it is cheap to find, and the library decides. */
const candidates = /(?<![\p{L}\p{N}£$€#/.:_=-])(?:\+|\(\+?|0)[\d(\s][\d\s().\-/‐‑–]{7,22}\d(?![\p{L}\p{N}])/gu

const numbersIn = (text: string): readonly NumberFound[] =>
  findPhoneNumbersInText(text, { defaultCountry: 'GB', extended: true }) as unknown as readonly NumberFound[]

/** Set aside by Ofcom for drama, so of nobody: they count as any other, or no example could be run without a real one. */
const ofDrama = /^\+44(?:7700900|1632960)\d{3}$/
/** Of a person or a business. Freephone, local-rate and premium numbers are of no private person. */
const ofAnybody = /^\+44(?:[12]|7)|^\+(?!44)/

const isValid = ({ number }: NumberFound): boolean => number.isValid() || ofDrama.test(number.number)

const sureness = (passage: string): Confidence => {
  const cues = cuesOf(passage)
  if (cues.isUnreal()) return 'possible'
  if (cues.isPersonal()) return 'certain'
  return cues.isBusiness() ? 'possible' : 'likely'
}

/** Telephone numbers of the United Kingdom, and international ones with their `+`. */
export const phones: Detector = {
  source: 'text/phone',
  fact: 'content.personalInformation',
  question: 'Is this telephone number that of a private person?',
  open: ({ context }) => {
    const published = new Set((context.contacts.phones ?? []).flatMap(numbersIn).map(({ number }) => number.number))
    return () => {
      let left = closely
      return (passage) => {
        const sure = lazily(() => sureness(passage))
        return [...passage.matchAll(candidates)].flatMap(({ 0: raw, index }): readonly Hit[] => {
          if (left === 0) return [{ start: index, end: index + raw.length, confidence: 'possible' }]
          left -= 1
          return numbersIn(raw)
            .filter((found) => isValid(found) && ofAnybody.test(found.number.number))
            .filter(({ number }) => !published.has(number.number))
            .map((found) => ({
              start: index + found.startsAt,
              end: index + found.endsAt,
              confidence: counted.test(passage.slice(Math.max(0, index - 20), index)) ? 'possible' : sure(),
            }))
        })
      }
    }
  },
}
