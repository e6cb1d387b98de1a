import type { Confidence } from '../intake.js'
import { type Cues, cuesOf } from './cues.js'
import { type Detector, hitsOf } from './detector.js'

/** The areas of Royal Mail; `ZZ` is of nobody, and statisticians use it where no postcode is known. */
const areas = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK ' +
    'FY G GL GU GX GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG ' +
    'NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS ' +
    'TW UB W WA WC WD WF WN WR WS WV YO ZE ZZ'
  ).split(' '),
)

const pattern =
  /(?<![\p{L}\p{N}@#/_.-])([A-Z]{1,2})(\d(?:\d|[A-HJKMNPR-Y])?)([^\S\n]{0,2})(\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}@_])/giu

/** What is more often an ordinal, as in `S2 1st`, than the end of a postcode. */
const ordinal = /^(?:1ST|2ND|3RD|[04-9]TH)$/i

const compact = (postcode: string): string => postcode.replace(/\s/g, '').toUpperCase()

const sureness = (cues: Cues, place: number): Confidence => {
  if (cues.isBusiness() || cues.isUnreal()) return 'possible'
  if (cues.isOwnHome(place)) return 'certain'
  return cues.isHome() ? 'likely' : 'possible'
}

/** Postcodes of the United Kingdom. Most of those in a school's texts say where to meet, so little is certain. */
export const postcodes: Detector = {
  source: 'text/postcode',
  fact: 'content.personalInformation',
  question: 'Does this postcode tell where a private person lives?',
  open: ({ context }) => {
    const published = new Set((context.contacts.postcodes ?? []).map(compact))
    return () => (passage) => {
      const cues = cuesOf(passage)
      return hitsOf(pattern, passage, (found) => {
        const [whole, area = '', , gap, inward = ''] = found
        if (!areas.has(area.toUpperCase()) || published.has(compact(whole))) return undefined
        const sure = sureness(cues, found.index)
        const isShouted = whole === whole.toUpperCase()
        if (!isShouted && sure === 'possible') return undefined
        return ordinal.test(inward) || gap === '' ? (sure === 'certain' ? 'likely' : sure) : sure
      })
    }
  },
}
