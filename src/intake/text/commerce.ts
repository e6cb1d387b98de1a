import type { School } from '../context/roster.js'
import type { Confidence } from '../intake.js'
import { type Detector, type Hit, hitsOf } from './detector.js'
import { linksIn } from './linkify.js'
import { exactly } from './words.js'

/** What only somebody who sells something writes. */
const sells = new RegExp(
  [
    '(?:use|with|enter|quote) (?:(?:my|our|the) )?(?:discount |promo(?:tional)? |voucher |referral )?code:? [A-Z0-9]{4,20}',
    '(?:discount|promo|voucher|referral) codes?',
    '\\d{1,2} ?% off (?:all|your|our|everything|orders?|any|first|selected|new|with|when|until|this)',
    '(?:dm|pm|inbox|message|msg|contact) (?:me|us)(?: (?:now|today|directly|privately))? (?:to (?:order|book|buy)|for (?:prices?|price list|details of (?:my|our) (?:services|products|offers?)|a (?:free )?(?:quote|brochure|catalogue)|orders?))',
    '(?:order|buy|shop) (?:now|yours|online|today)(?: (?:at|from|for|via|and|through|on)\\b|[.!]|$)',
    '(?:free|no[- ]obligation) (?:quotes?|quotations?|estimates?|valuations?)',
    '(?:limited(?:[- ]time)?|special|introductory|half[- ]price|exclusive|opening) offers?',
    '(?:i|we) (?:sell|stock|offer (?:competitive|affordable|great|cheap)|am selling|are selling|make and sell)',
    "(?:i['’]m|we['’]re|i am|we are) (?:now )?(?:selling|taking (?:bookings|orders|on new clients)|an independent (?:consultant|distributor|stylist|rep))",
    'competitive (?:rates|prices)|great prices|affordable (?:rates|prices)|prices? (?:start|starting|begin) (?:from|at)',
    '(?:earn|make) (?:up to )?£\\d[\\d,]{0,8} (?:a|per|from|working|every)',
    '(?:join my team|be your own boss|work from home opportunity|network marketing)',
    '(?:my|our) (?:online )?(?:shop|store|etsy|salon|studio|business|boutique|price list)(?: (?:is|has|on|at|for|page|link|opens|now|and)\\b)',
    'fully insured(?: and|,)',
    '(?:from|only|just) £\\d{1,5}(?:\\.\\d\\d)? (?:per|a|an) (?:hour|session|lesson|class|month|head|week|treatment|person|party)',
    '(?:follow|like|check out|visit) (?:my|our) (?:business|shop|store|salon) (?:page|website)|buy one,? get one',
  ]
    .map((each) => `\\b(?:${each})`)
    .join('|'),
  'giu',
)

/** What selling has, and a school's own life too. */
const speaks =
  /\bfor sale\b|£\d{1,5}(?:\.\d\d)? (?:each|ono|o\.n\.o|per)\b|\bbook (?:your|a) (?:place|slot|space|session|party)\b|\b(?:discounts?|bargains?|special offer|promotion|closing down|free trial|taster session|now open|opening day)\b|\b(?:dm|pm|inbox) (?:me|us)\b|\btuition\b|\bspaces (?:available|left)\b/giu

/** The school's own: its fairs, clubs, uniform and plays. */
const ours =
  /\b(?:PTA|PTFA|FPTA|friends of|school|reception|years? \d|class|fair|fayre|f[eê]te|fiesta|panto\w*|uniform|raffle|tombola|disco|parents['’]? evening|bake|cakes?|pupils?|children['’]?s? (?:play|show|performance)|assembly|nativity|governors?|staff|breakfast club|after[- ]school|book (?:fair|week|sale)|library|leavers|hoodies|trip|residential|hall|playground|second[- ]hand|pre-?loved|maths|lesson|topic|homework|school council|summer show|dinner money|lunch(?:es)?|photos? day|spring bulbs)\b/iu

/** It is over, denied, warned of or told of others. */
const otherwise =
  /\b(?:do not|don['’]t|not|no|never|nobody|stop|scam|spam|fake|fraud\w*|beware|warn\w*|hoax|report(?:ed)?|lesson|homework|discuss(?:ed|ing)?|debate|if (?:someone|anyone|somebody|you see)|someone|told|says?|said|wrote|story|poem|role[- ]play|pretend|policy|allowed|example|learn(?:ed|t|ing)?|adverts?|remove|deleted?)\b|["“”]/iu

const businessesOf = ({ context }: School) => {
  const plain = (address: string) =>
    address
      .replace(/^[a-z]+:\/\//i, '')
      .replace(/^www\./i, '')
      .replace(/\/+$/, '')
      .toLowerCase()
  const listed = (wanted: boolean) =>
    context.businesses.filter(({ schoolRelated, commercial }) =>
      wanted ? schoolRelated !== true && commercial === true : schoolRelated === true,
    )
  const hosts = (wanted: boolean) => listed(wanted).flatMap(({ address }) => (address ? [plain(address)] : []))
  const called = (wanted: boolean) => listed(wanted).flatMap(({ name }) => (name ? [exactly(name)] : []))
  return { plain, related: { hosts: hosts(false), names: called(false) }, commercial: { hosts: hosts(true) } }
}

/** Advertising. The school's own events and the businesses that belong to it are none. */
export const commerce: Detector = {
  source: 'text/commerce',
  fact: 'content.commercial',
  question: 'Does it advertise a business, other than one directly related to the school?',
  open: (school) => {
    const { plain, related, commercial } = businessesOf(school)
    const leadsTo = (hosts: readonly string[], url: string): boolean =>
      hosts.some((host) => plain(url) === host || plain(url).startsWith(`${host}/`))
    const isRelated = (passage: string): boolean =>
      related.names.some((name) => exactly(passage).includes(name)) ||
      (related.hosts.length > 0 && linksIn(passage).some(({ url }) => leadsTo(related.hosts, url)))
    return () => (passage) => {
      const sold = hitsOf(sells, passage, () => 'certain')
      const spoken = hitsOf(speaks, passage, () => 'likely')
      const linked =
        commercial.hosts.length === 0
          ? []
          : linksIn(passage)
              .filter(({ url }) => leadsTo(commercial.hosts, url))
              .map(({ index, lastIndex }): Hit => ({ start: index, end: lastIndex, confidence: 'likely' }))
      if (sold.length + spoken.length === 0) return linked
      if (isRelated(passage)) return linked
      const isOurs = ours.test(passage)
      const isOther = otherwise.test(passage)
      const most: Confidence = isOurs || isOther ? 'possible' : 'certain'
      return [
        ...linked,
        ...sold.map((hit) => ({ ...hit, confidence: most })),
        // The school's own sales are no advertisement at all.
        ...spoken.flatMap((hit) =>
          isOurs ? [] : [{ ...hit, confidence: isOther ? ('possible' as const) : hit.confidence }],
        ),
      ]
    }
  },
}
