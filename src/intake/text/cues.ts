import { lazily } from './detector.js'

/**
 * Words beside a contact detail that tell whose it is. The patterns know English alone, and each runs on one passage.
 */

const things =
  '(?:(?:new|old|home|house|mobile|phone|personal|private|own|email|e-mail|contact|work) ){0,2}(?:numbers?|mobile|mob|phone|cell|tel|landline|whatsapp|address|e-?mail|digits|gmail|hotmail)'

/** Somebody's own: "my new number", "text me", "Dad's mobile". */
const personal = new RegExp(
  `\\b(?:my|his|her|hers|their|(?:mum|dad|nan|mummy|daddy|husband|wife|partner|sister|brother)['’]s) ${things}\\b` +
    '|\\b(?:call|ring|text|txt|phone|whatsapp|message|msg|email|e-mail|mail|facetime|reach|contact|drop|ping) (?:me|him|her)\\b',
  'iu',
)

/** Somebody who is reached there on business or in an office. */
const business =
  /\b(?:book(?:ings?)?|enquir\w{0,6}|offices?|help ?lines?|hot ?line|reception\w{0,6}|customers?|ltd|limited|compan(?:y|ies)|coaches|shops?|stores?|services?|centre|surgery|clinic|pharmac\w{1,4}|council|clubs?|quotes?|trade|website|tickets?|orders?|emergency|non-emergency|gas|charity|hire|venue|hall|library|theatre|museum|farm|hotel|pub|press|switchboard|absence line|our team|PTA|FPTA|academy|nursery|pre-?school|trust|scouts?|guides|brownies|lessons|classes|sessions|tuition|plumb\w{0,4}|electrician|gardener|decorator|childminder|catering|caterers|photographers?)\b/iu

/** A detail that is shown as an example, told in a story, or not given at all. */
const unreal =
  /\b(?:e\.g|eg|example of|for example|such as|fictional|fictitious|fake|pretend|imaginary|imagine|made[- ]up|stor(?:y|ies)|poems?|character|panto|lyrics?|song|spelling|worksheet|scam|spam|hoax|dummy|template|chapter|role|puppets?|drama|play|assembly|geography|history|victorians?|lesson|topic|homework|maths|(?:my|the) world)\b|["“”]/iu

/** Somebody says where they themselves live. */
const home =
  /\b(?:i|we|i['’]m|we['’]re)(?: still| now| both| all| only)? (?:live|living|moved|moving|staying)\b|\b(?:my|our|his|her|their)(?: new| home| full| postal)* (?:address|house|flat|place|home|postcode|post code)\b|\b(?:come|pop|drop|round|over) (?:round |over )?to (?:mine|ours)\b|\b(?:he|she|they|family|mum|dad|nan|boy|girl)(?: still| now| both| all)? lives?\b/iu

/** Not "our address": that of a school or a shop is ours too. */
const ownHome =
  "\\b(?:i|we)(?: still| now| both| all| only)? live at(?: number| no\\.?)?|\\bi['’]m living at|\\bmy(?: new| home| full| postal)* (?:address|house|flat|postcode|post code) is(?: now| still)?:?|\\b(?:come|pop|drop) (?:round |over )?to (?:mine|ours),?(?: at)?"
const house =
  "(?:(?:flat|apartment|apt)\\.? \\d{1,3}[a-z]?,? )?(?:\\d{1,4}[a-z]?,? [\\p{L}\\p{M}'’.-]{2,25}(?:,? [\\p{L}\\p{M}'’.-]{2,25}){0,5},? )?"
const ownHomeSaid = new RegExp(ownHome, 'iu')
const ownHomeBefore = new RegExp(`(?:${ownHome}) ${house}$`, 'iu')

/** What the words of a passage say of every contact detail in it. Each is looked for once, and only when it is asked. */
export interface Cues {
  readonly isPersonal: () => boolean
  readonly isBusiness: () => boolean
  readonly isUnreal: () => boolean
  readonly isHome: () => boolean
  /** Somebody says so of themselves, in the words that come straight before a place, or before the street of a postcode. */
  readonly isOwnHome: (place: number) => boolean
}

export const cuesOf = (passage: string): Cues => {
  const isBusiness = lazily(() => business.test(passage))
  const saysOwnHome = lazily(() => ownHomeSaid.test(passage))
  return {
    isPersonal: lazily(() => personal.test(passage) && !isBusiness()),
    isBusiness,
    isUnreal: lazily(() => unreal.test(passage)),
    isHome: lazily(() => home.test(passage)),
    isOwnHome: (place) => saysOwnHome() && ownHomeBefore.test(passage.slice(Math.max(0, place - 200), place)),
  }
}
