import { type Detector, hitsOf, lazily } from './detector.js'

const pages =
  '(?:https?:\\/\\/)?(?:www\\.)?(?:justgiving|gofundme|crowdfunder|givengain|wonderful|peoplesfundraising|localgiving|buymeacoffee|ko-fi|paypal)\\.(?:com|co\\.uk|org|me)\\/[^\\s<>]{1,200}'

/** A clause begins: what follows is a request rather than a report. */
const opens = '(?:^|[.!,:;)–—-]\\s{0,3}|\\n|\\b(?:and|so|do|to|just|now|also) |please )'
const ends =
  '(?=\\s{0,3}(?:$|[.!,:;)\\n–—]|x\\b|\\p{Extended_Pictographic}|https?:|to\\b|for\\b|and\\b|so\\b|if\\b|this\\b|thanks?\\b|here\\b))'

/** Somebody is asked for money in so many words. */
const asks = new RegExp(
  [
    `\\bplease (?:do |also |kindly )?donate(?: (?:generously|here|now|today|online|what you can|whatever you can|anything you can))?${ends}`,
    '\\bplease (?:do |also |kindly )?donate (?:what|whatever|anything) you can\\b',
    `\\bplease (?:give generously|give what you can|chip in|make a donation)${ends}`,
    `${opens}donate (?:here|now|today|online|by text|to (?:my|our) (?:page|appeal|fund|fundraiser|campaign|just ?giving|go ?fund ?me))${ends}`,
    `${opens}sponsor (?:me|us)(?: (?:here|now|please))?${ends}`,
    '\\bplease (?:do |also |kindly )?sponsor (?:me|us)\\b',
    '\\b(?:can|could|would) (?:you|anyone|anybody|everyone|people) (?:please )?(?:spare (?:a|some) (?:few )?(?:quid|pounds?|fivers?|money|cash)|chip in (?:a (?:few )?(?:quid|pounds?|fiver|tenner)|£\\d{1,4}))\\b',
    '\\b(?:any|all|your|every) (?:small )?donations?,? (?:(?:however|no matter how) (?:small|big),? )?(?:(?:is|are|will be|would be) )?(?:(?:very|so|most|really|hugely|much|gratefully|greatly) )*(?:welcome|welcomed|appreciated|received|helps|counts)\\b(?!\\?| as\\b)',
    '\\btext (?:give|donate|gift) (?:£?\\d{1,3} )?to \\d{4,6}\\b',
    `${opens}(?:support|back|help|give to|share and support) (?:my|our) (?:just ?giving|go ?fund ?me|crowd ?funder|fundraising page)\\b`,
    `${opens}support my fundraiser${ends}`,
    `${opens}chip in £\\d{1,4}\\b`,
    pages,
  ].join('|'),
  'gimu',
)

/** What an appeal has, and much else too. */
const speaks = new RegExp(
  [
    'please (?:consider )?(?:donat(?:e|ing)|giv(?:e|ing) generously)',
    'give (?:generously|what you can|whatever you can)',
    'chip in',
    '(?:asking for|appealing for|collecting|looking for|after) (?:(?:some|cash|kind|small|more|urgent|your|financial|money) )*donations?',
    'donations? (?:of|to|towards|for|can be|please|welcome|needed|wanted|box|bucket|link|page)',
    '(?:donate|sponsor|sponsorship) (?:a|an|some|your|any|our|us|me|him|her|them|forms?|money|for|towards?|to|here|now|via|through|online)',
    '(?:support|back|share) (?:my|our) (?:fundraiser|sponsored \\w{3,12})',
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
  /\b(?:do not|don['’]t|not|no|never|nobody|without|stop|thank(?:s| you)|thanked|donated|raised|sponsored (?:by|me|us)|blood|organ|plasma|scam|fake|fraud\w*|beware|hoax|report(?:ed)?|lesson|homework|discuss(?:ed|ing)?|debate|if (?:someone|anyone|anybody|somebody|you see)|tells|told|says?|said|asked|do you|wrote|story|poem|closed|ended|last (?:week|month|year|term)|people who|charities that|assembly|learn(?:ed|t|ing)?|policy|allowed|for example|meaning|word|spell\w*|called|titled|generous|arrived|received from|employer|payroll|they sponsor)\b|["“”?]\s{0,3}(?:he|she|they|it)\b|["“”]/iu

/** Appeals for donations, whoever they are for. */
export const donations: Detector = {
  source: 'text/donation',
  fact: 'content.donationRequest',
  question: 'Does it ask for donations?',
  open: () => () => (passage) => {
    const isOtherwise = lazily(() => otherwise.test(passage))
    return [
      ...hitsOf(asks, passage, () => (isOtherwise() ? 'possible' : 'certain')),
      ...hitsOf(speaks, passage, () => (isOtherwise() ? 'possible' : 'likely')),
    ]
  },
}
