import type { Business } from '../context/contacts.js'
import { type Detector, type Hit, hitsOf } from './detector.js'
import { linksIn } from './linkify.js'
import { exactly, withoutPossessive, wordsOf } from './words.js'

/** What only somebody who sells something writes. */
const core = new RegExp(
  [
    '(?:use|with|enter|quote) (?:(?:my|our|the) )?code:? [A-Z]{2,15}(?:\\d{1,4}\\b|\\d{0,4} (?:at (?:the )?checkout|for (?:£?\\d|money off|a discount)))',
    '(?:dm|pm|inbox|message|msg) me(?: (?:now|today|directly|privately))? (?:to (?:order|buy)|for (?:prices?|price list|details of (?:my|our) (?:services|products|offers?)|a (?:free )?(?:quote|brochure|catalogue)|orders?))',
    "(?:i['’]m|i am) (?:now )?(?:taking (?:bookings|orders|on new clients)|an independent (?:consultant|distributor|stylist|rep))",
    '(?:earn|make) (?:up to )?£\\d[\\d,]{0,8} (?:a|per) (?:day|week|month|year)',
    '(?:join my team|be your own boss|network marketing)',
  ]
    .map((each) => `\\b(?:${each})`)
    .join('|'),
  'giu',
)

/** What advertisements have. One alone may be anything; two leave little doubt. */
const sells = new RegExp(
  [
    '\\d{1,2} ?% off (?:all|your|our|everything|orders?|first|selected) ',
    '(?:dm|pm|inbox|message|msg) (?:me|us)(?: (?:now|today|directly|privately))? (?:to (?:order|book|buy)|for (?:prices?|orders?))',
    '(?:discount|promo|voucher|referral) codes?',
    '(?:order|buy|shop) (?:now|yours|online|today)(?: (?:at|from|for|via|and|through|on)\\b|[.!]|$)',
    '(?:free|no[- ]obligation) (?:quotes?|quotations?|estimates?|valuations?)',
    '(?:limited(?:[- ]time)?|special|introductory|half[- ]price|exclusive|opening) offers?',
    '(?:i|we) (?:sell|stock|offer (?:competitive|affordable|great|cheap)|am selling|are selling|make and sell)',
    "(?:i['’]m|we['’]re|we are) (?:now )?(?:selling|taking (?:bookings|orders))",
    'competitive (?:rates|prices)|great prices|affordable (?:rates|prices)|prices? (?:start|starting|begin) (?:from|at)',
    '(?:my|our) (?:online )?(?:shop|store|etsy|salon|studio|business|boutique|price list)(?: (?:is|has|on|at|for|page|link|opens|now|and)\\b)',
    'fully insured(?: and|,)?',
    '(?:from|only|just) £\\d{1,5}(?:\\.\\d\\d)? (?:per|a|an) (?:hour|session|lesson|class|month|head|week|treatment|person|party)',
    '(?:follow|like|check out|visit) (?:my|our) (?:business|shop|store|salon) (?:page|website)|buy one,? get one',
    'work from home',
  ]
    .map((each) => `\\b(${each})`)
    .join('|'),
  'giu',
)

/** What selling has, and a school's own life too. */
const speaks =
  /\bfor sale\b|£\d{1,5}(?:\.\d\d)? (?:each|ono|o\.n\.o|per)\b|\bselling (?:my|our|some|a|an|these|this)\b|\bbook (?:your|a) (?:place|slot|space|session|party)\b|\b(?:discounts?|bargains?|special offer|promotion|closing down|free trial|taster session|now open|opening day)\b|\b(?:dm|pm|inbox) (?:me|us)\b|\btuition\b|\bspaces (?:available|left)\b/giu

/** The school's own: its fairs, clubs, uniform and plays. */
const ofSchool =
  /\b(?:PTA|PTFA|FPTA|friends of|school|reception|years? \d|class|fair|fayre|f[eê]te|fiesta|panto\w*|uniform|raffle|tombola|disco|parents['’]? evening|bake|cakes?|pupils?|children['’]?s? (?:play|show|performance)|assembly|nativity|governors?|staff|breakfast club|after[- ]school|book (?:fair|week|sale)|library|leavers|hoodies|trip|residential|hall|playground|second[- ]hand|pre-?loved|maths|lesson|topic|homework|school council|summer show|drama|concert|dinner money|lunch(?:es)?|photos?|your child(?:ren)?|meeting|teachers|spring bulbs)\b/iu

/** It is over, denied, warned of or told of others. */
const otherwise =
  /\b(?:do not|don['’]t|not|no|never|nobody|stop|scam|spam|fake|fraud\w*|beware|warn\w*|hoax|report(?:ed)?|lesson|homework|discuss(?:ed|ing)?|debate|if (?:someone|anyone|somebody|you see)|someone|told|says?|said|wrote|story|poem|role[- ]play|pretend|policy|allowed|for example|learn(?:ed|t|ing)?|adverts?|remove|deleted?)\b|["“”]/iu

const plain = (address: string): string =>
  address
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .toLowerCase()

/** How many stretches there are that do not overlap. */
const apart = (hits: readonly Hit[]): number =>
  hits
    .toSorted((a, b) => a.end - b.end)
    .reduce(({ count, past }, { start, end }) => (start >= past ? { count: count + 1, past: end } : { count, past }), {
      count: 0,
      past: 0,
    }).count

/** Of each kind of sign the first: to say the same twice is to say it once. */
const firstOfKinds = (found: readonly RegExpExecArray[]): readonly Hit[] => {
  const kinds = new Set<number>()
  return found.flatMap((match): readonly Hit[] => {
    const kind = match.findIndex((words, nth) => nth > 0 && words !== undefined)
    if (kinds.has(kind)) return []
    kinds.add(kind)
    return [{ start: match.index, end: match.index + match[0].length, confidence: 'likely' }]
  })
}

const lessened = (hit: Hit): Hit => ({ ...hit, confidence: 'possible' })

/** Whether an address is one of those listed, or stands below one. */
const leadsTo = (listed: ReadonlySet<string>, url: string): boolean => {
  const parts = plain(url).split('/', 6)
  return parts.some((_, nth) => listed.has(parts.slice(0, nth + 1).join('/')))
}

const addressesOf = (businesses: readonly Business[]): ReadonlySet<string> =>
  new Set(businesses.flatMap(({ address }) => (address ? [plain(address)] : [])))

/** The words of names by the first of them, so that many businesses cost no more than few. */
const namesOf = (businesses: readonly Business[]): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const { name } of businesses) {
    const words = wordsOf(name ?? '').map(({ text }) => exactly(text))
    const [first] = words
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  return byFirst
}

const isNamed = (names: ReturnType<typeof namesOf>, passage: string): boolean => {
  const words = wordsOf(passage).map(({ text }) => exactly(withoutPossessive(text)))
  return words.some((word, at) => names.get(word)?.some((name) => name.every((each, nth) => words[at + nth] === each)))
}

/** Advertising. The school's own events and the businesses that belong to it are none. */
export const commerce: Detector = {
  source: 'text/commerce',
  fact: 'content.commercial',
  question: 'Does it advertise a business, other than one directly related to the school?',
  open: ({ context: { businesses } }) => {
    const related = businesses.filter(({ schoolRelated }) => schoolRelated === true)
    const known = businesses.filter(({ schoolRelated, commercial }) => schoolRelated !== true && commercial === true)
    const [ours, names, theirs] = [addressesOf(related), namesOf(related), addressesOf(known)]
    const isRelated = (passage: string): boolean =>
      (names.size > 0 && isNamed(names, passage)) ||
      (ours.size > 0 && linksIn(passage).some(({ url }) => leadsTo(ours, url)))
    return () => (passage) => {
      const links = theirs.size === 0 ? [] : linksIn(passage).filter(({ url }) => leadsTo(theirs, url))
      const linked = links.map(({ index, lastIndex }): Hit => ({ start: index, end: lastIndex, confidence: 'likely' }))
      const sure = hitsOf(core, passage, () => 'certain')
      const single = hitsOf(sells, passage, () => 'likely')
      const spoken = hitsOf(speaks, passage, () => 'likely')
      if (sure.length + single.length + spoken.length === 0 || isRelated(passage)) return linked
      if (ofSchool.test(passage)) return [...linked, ...[...sure, ...single].map(lessened)]
      const all = [...sure, ...single, ...spoken]
      if (otherwise.test(passage)) return [...linked, ...all.map(lessened)]
      const isPlain =
        sure.length > 0 || (single.length > 0 && apart([...firstOfKinds([...passage.matchAll(sells)]), ...spoken]) > 1)
      return [...linked, ...(isPlain ? all.map((hit): Hit => ({ ...hit, confidence: 'certain' })) : all)]
    }
  },
}
