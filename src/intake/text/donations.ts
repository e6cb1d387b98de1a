import type { Confidence } from '../intake.js'
import { type Detector, hitsOf } from './detector.js'

const pages =
  '(?:https?:\\/\\/)?(?:www\\.)?(?:justgiving|gofundme|crowdfunder|givengain|wonderful|peoplesfundraising|localgiving|buymeacoffee|ko-fi|paypal)\\.(?:com|co\\.uk|org|me)\\/[^\\s<>]{1,200}'

/** Somebody is asked for money in so many words. */
const asks = new RegExp(
  [
    'please (?:do |also |kindly |consider )?(?:donat(?:e|ing)|giv(?:e|ing) (?:generously|what you can|whatever you can)|sponsor (?:me|us|him|her|them|my|our)|chip in|make a donation)',
    'donate (?:here|now|today|online|at|via|through|using|whatever you can|what you can|anything you can|by text|on our page|to (?:my|our|the) (?:page|appeal|fund|fundraiser|campaign|just ?giving|go ?fund ?me))',
    '(?:can|could|will|would) (?:you|anyone|anybody|everyone|people) (?:please )?(?:donate|sponsor (?:me|us|him|her|them|my|our)|chip in|spare (?:a|some) (?:few )?(?:quid|pounds?|fivers?|money|cash|change))',
    'sponsor (?:me|us) (?:here|now|at|via|on|for)',
    '(?:any|all|your|every) (?:small )?donations?,? (?:(?:however|no matter how) (?:small|big),? )?(?:(?:is|are|will be|would be) )?(?:(?:very|so|most|really|hugely|much|gratefully|greatly) )*(?:welcome|welcomed|appreciated|received|helps?|counts?|gratefully received)',
    'text (?:give|donate|gift|help) (?:£?\\d{1,3} )?to \\d{4,6}',
    "(?:(?:we(?:['’]re| are)|i(?:['’]m| am)) )(?:asking for|appealing for|collecting|looking for|after) (?:(?:some|cash|kind|small|more|urgent|your|financial|money) )*donations?",
    '(?:support|back|help|give to|share and support) (?:my|our) (?:just ?giving|go ?fund ?me|crowd ?funder|fundraiser|fundraising page|sponsored \\w{3,12})',
    'give (?:generously|what you can|whatever you can)',
    'chip in (?:(?:a|some) (?:few )?(?:quid|pounds?|fivers?|tenner|money|cash)|£\\d{1,4}|what you can|whatever you can)',
  ]
    .map((each) => `\\b${each}\\b`)
    .concat(pages)
    .join('|'),
  'giu',
)

/** What an appeal has, and much else too. */
const speaks = new RegExp(
  [
    'donations? (?:of|to|towards|for|can be|please|welcome|needed|wanted|box|bucket|link|page)',
    '(?:donate|sponsor|sponsorship) (?:a|an|some|your|any|our|us|me|forms?|money|for|towards?|to)',
    '(?:bucket|retiring|cash) collection',
    'fund-?rais(?:er|ing) (?:page|link|appeal|target|for)',
    '(?:raising|raise) (?:money|funds|£\\d[\\d,]{0,9}) (?:for|to|towards)',
    'voluntary contributions?',
    '(?:just ?giving|go ?fund ?me|crowd ?funder)',
    'sponsorship forms?',
    'spare (?:some )?change',
  ]
    .map((each) => `\\b${each}\\b`)
    .join('|'),
  'giu',
)

/** It is over, denied, of another kind or told of others. */
const otherwise =
  /\b(?:do not|don['’]t|not|no|never|nobody|without|stop|thank(?:s| you)|thanked|donated|raised|sponsored (?:by|me|us)|blood|organ|plasma|scam|fake|fraud\w*|beware|hoax|report(?:ed)?|lesson|homework|discuss(?:ed|ing)?|debate|if (?:someone|anyone|anybody|somebody|you see)|tells|told|says?|said|asked (?:us|me|him|her|them)|wrote|story|poem|closed|ended|last (?:week|month|year|term)|people who|charities that|assembly|learn(?:ed|t|ing)?|policy|allowed|for example|meaning|word|spell\w*|called|titled|generous|arrived|received from)\b|["“”?]\s{0,3}(?:he|she|they|it)\b|["“”]/iu

const sureness = (passage: string): Confidence => (otherwise.test(passage) ? 'possible' : 'certain')

/** Appeals for donations, whoever they are for. */
export const donations: Detector = {
  source: 'text/donation',
  fact: 'content.donationRequest',
  question: 'Does it ask for donations?',
  open: () => () => (passage) => [
    ...hitsOf(asks, passage, () => sureness(passage)),
    ...hitsOf(speaks, passage, () => (otherwise.test(passage) ? 'possible' : 'likely')),
  ],
}
