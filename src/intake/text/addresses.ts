import type { Confidence } from '../intake.js'
import { type Cues, cuesOf } from './cues.js'
import { type Detector, hitsOf } from './detector.js'

/** Endings that little else has. */
const streets = 'road|rd|street|avenue|ave|lane|ln|close|drive|crescent|cres|terrace|gardens|grove|mews'
/** Endings that other things have too: a nature walk, a park, the right way. */
const others =
  'st|way|court|place|walk|hill|park|square|sq|rise|row|green|view|mount|parade|croft|fold|meadows?|gate|wharf'

const name = "\\p{L}[\\p{L}\\p{M}'’.-]{1,24}"
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}£$€.,:/#-])(?:(?:flat|apartment|apt)\\.? \\d{1,3}[a-z]?,? )?\\d{1,4}[a-z]?,? (${name}(?: ${name}){0,3}?) (?:(${streets})|(?:${others}))(?![\\p{L}\\p{N}])`,
  'giu',
)

/** What a number follows that counts something else. */
const counted =
  /\b(?:class(?:es)?|years?|yr|room|key stage|ks|group|team|week|term|chapter|unit|page|lesson|day|section|reception|score\w*|top|last|first|next|all|over|under|about|only|our|these|those|platform|bus|route|junction|stage|level|badge|number|hymn|part|episode|season|the)\s{1,2}$/iu
/** A count of what follows: no street is called this. */
const measured =
  /^(?:miles?|minutes?|min|mins|hours?|days?|weeks?|years?|metres?|km|laps?|pupils?|children|kids|people|places?|pounds?|percent|more|new|lovely|little|big|green|brave|super|tickets?|x|of|and|to|in|on|at|the|a|an|is|for|from|am|pm)\b/iu
/** Addresses that everybody knows and nobody's privacy hangs on. */
const famous =
  /\b(?:10 downing street|11 downing street|221b baker street|32 windsor gardens|4 privet drive|12 grimmauld place|52 festive road|17 cherry tree lane)$/iu

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const sureness = (cues: Cues, place: number): Confidence => {
  if (cues.isBusiness() || cues.isUnreal()) return 'possible'
  if (cues.isOwnHome(place)) return 'certain'
  return cues.isHome() ? 'likely' : 'possible'
}

/** Street addresses with the number of a house. */
export const addresses: Detector = {
  source: 'text/address',
  fact: 'content.personalInformation',
  question: 'Does this address tell where a private person lives?',
  open: ({ context }) => {
    const published = (context.contacts.addresses ?? []).map((address) => ` ${folded(address)} `).join('\n')
    return () => (passage) => {
      const cues = cuesOf(passage)
      return hitsOf(pattern, passage, ({ 0: whole, 1: called = '', 2: street, index }) => {
        if (measured.test(called) || famous.test(whole) || counted.test(passage.slice(Math.max(0, index - 20), index)))
          return undefined
        if (published.includes(` ${folded(whole)} `)) return undefined
        const sure = sureness(cues, index)
        // Names of streets begin with a capital, unless somebody is writing in haste.
        if (!/^\p{Lu}/u.test(called) && sure === 'possible') return undefined
        if (street !== undefined) return sure === 'possible' && !cues.isBusiness() && !cues.isUnreal() ? 'likely' : sure
        return sure === 'certain' && !/^\p{Lu}/u.test(called) ? 'likely' : sure
      })
    }
  },
}
