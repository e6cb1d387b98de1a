import {
  collapseDuplicatesTransformer,
  parseRawPattern,
  RegExpMatcher,
  resolveConfusablesTransformer,
  resolveLeetSpeakTransformer,
  toAsciiLowerCaseTransformer,
} from 'obscenity'
import type { Confidence } from '../intake.js'
import { doubtful, foul, hard, insults } from './abuse-words.js'
import { type Detector, type Hit, hitsOf, lazily } from './detector.js'

const words = [...insults, ...doubtful, ...foul]

const matcher = new RegExpMatcher({
  blacklistedTerms: words.map((word, id) => ({ id, pattern: parseRawPattern(`|${word}|`) })),
  blacklistMatcherTransformers: [
    resolveConfusablesTransformer(),
    resolveLeetSpeakTransformer(),
    toAsciiLowerCaseTransformer(),
    collapseDuplicatesTransformer({
      defaultThreshold: 1,
      customThresholds: new Map([...'glost'].map((letter) => [letter, 2])),
    }),
  ],
})

/** Words with letters starred out that leave no doubt. */
const masked =
  /(?<![\p{L}\p{N}*])(?:c[*#]{1,2}n?t|tw[*#]{1,2}t?|w[*#]{1,4}n?ke?rs?|w[*#]{3,4}e?rs?|d[*#]{1,2}c?khead|b[*#]{1,3}t?ch(?:es)?|arseh[*#]le|b[*#]{2,6}(?:rds?|ds)|n[*#]gg[*#\w]{1,4}|p[*#]kis?|f[*#]{1,3}k?(?:ers?|wits?))s?(?![\p{L}\p{N}*])/giu

const softeners =
  '(?:(?:such|just|all|both|really|being|literally|nothing but|an?|the|one|some|total|complete|absolute|utter|right|proper|stupid|lying|little|fat|ugly|useless|pathetic|thick|dirty|old|silly|bunch of|load of|pack of|set of|massive|big|horrible|nasty|evil|selfish|sad|ignorant|lazy|bloody|fucking|fuckin|f[*#]{1,4}k?ing|f[*#]+|effing|sodding|arrogant|smug) ){0,5}'
const said = `(?:you|you (?:people|lot|guys|teachers|all|staff|parents|kids)(?: are)?|(?:your|what)(?= an? )|u|ya|yer|you['’]?re|you are|you r|u r|ur|he['’]?s|he is|she['’]?s|she is|they['’]?re|they are|(?:head(?:teacher)?|teachers?|mum|dad|governors?|office|lot|kid|son|daughter|husband|wife|miss|sir|m(?:r|rs|s|iss)\\.? \\p{L}{1,30}) (?:is|are|was|were))`

/** What stands before an insult that is meant for somebody. */
const directed = new RegExp(`(?<![\\p{L}\\p{N}])${said} ${softeners}$`, 'iu')
/** Before a doubtful word: it is a bird, a door or a dog no more. */
const scornful =
  /(?<![\p{L}\p{N}])(?:stupid|lying|absolute|complete|total|utter|fucking|fuckin|useless|pathetic|ignorant|arrogant|smug) (?:(?:little|old|fat) )?$/iu
const hardlySaid = new RegExp(`(?<![\\p{L}\\p{N}])${said} ${softeners}(?:${hard})(?![\\p{L}\\p{N}-])`, 'giu')
/** The furthest before an insult that this is looked for. */
const near = 80

/** Cursing somebody, or wishing them dead. */
const curses =
  /(?<![^\s,.;:!?(-])(?:(?:go )?(?:and )?f(?:u|\*|#)(?:c|\*|#)(?:k|\*|#) (?:you|u|ya|yourself|yourselves|urself)|go and f(?:u|\*)(?:c|\*)(?:k|\*) (?:yourself|urself)|(?:go )?kill (?:yourself|urself)|kys|shut the f(?:u|\*)(?:c|\*)(?:k|\*) up|stfu|suck my (?:dick|cock)|eat shit(?: and die)?|(?:hope|wish) (?:you|u|he|she|they|your (?:kids?|famil(?:y|ies)|child(?:ren)?)) (?:all )?(?:dies?|gets? (?:cancer|run over|raped|hurt|stabbed|shot)))(?![\p{L}\p{N}])/giu
/** The same, where it opens a sentence or follows a comma: elsewhere it may be about annoying the neighbours. */
const dismissals =
  /(?:^|[,.;:!?]\s{1,3}|\b(?:just|so|now|oh|please|you can(?: all)?|you lot|can) )(?:f(?:u|\*|#)(?:c|\*|#)(?:k|\*|#)|piss|eff) off(?![\p{L}\p{N}])/giu
const threats =
  /\b(?:i['’]?ll|i will|i['’]?m (?:going to|gonna)|i am going to|we['’]?ll|gonna) (?:fucking |bloody )?(?:kill|smash|batter|stab|punch|hurt|deck|knock|find|hunt|burn|get) (?:you|ya|u|him|her|them|your (?:face|head|teeth|house|car|windows))\b|\b(?:you['’]?re|you are|ur|he['’]?s|she['’]?s) (?:a )?dead (?:man|meat)\b|\bwatch your back\b|\bi know where (?:you|u) live\b|\bdrop dead\b|\bgo to hell\b|\bscrew you\b|\bshut up\b/giu

/** It is told of others, talked about or forbidden. */
const reported =
  /["“”]|[‘’](?=\p{L}[^‘’]{1,80}[‘’])|\b(?:call(?:ed|ing|s)?|said|says|saying|shout(?:ed|ing)|yell(?:ed|ing)|wrote|written|words?|swear\w*|language|polic(?:y|ies)|report\w*|accept(?:able|ed)|meaning|dictionary|spell\w*|told|tells?|heard|graffiti|novel|book|play|Shakespeare|character|lyrics?|song|film|don['’]t think|never|(?:nobody|no one) (?:is|was|said|should|may)|not saying|if you|act one|scene|quote|lessons?)\b/iu

/** What may follow an insult; a noun makes it another word: `you tit bird watchers`. */
const ending =
  /^(?:\s{0,3}(?:$|[.!?,;:…)\]\n]|\p{Extended_Pictographic})|\s(?:and|or|you|u|mate|who|for|at|about|because|cos|so|but|if|when|sir|miss|lol|x+|all|the lot|parking|cancel\p{L}{0,6}|leave|get|why|how|with|to|as|just|now|i)(?![\p{L}\p{N}-]))/iu
const negated = /\b(?:not|isn['’]?t|aren['’]?t|ain['’]?t|never)(?: an?| the)? $/iu

const isInsult = (id: number): boolean => id < insults.length
const isDoubtful = (id: number): boolean => !isInsult(id) && id < insults.length + doubtful.length

/** How sure it is that a word is meant for somebody; `undefined` for a bird, a dish or a name. */
const sureness = (
  passage: string,
  isReported: () => boolean,
  start: number,
  end: number,
  id: number,
): Confidence | undefined => {
  const before = passage.slice(Math.max(0, start - near), start)
  const isDirected = directed.test(before)
  if (isDoubtful(id) && !isDirected) return undefined
  if (isReported() || negated.test(before) || !(isInsult(id) || isDoubtful(id))) return 'possible'
  const isEnded = ending.test(passage.slice(end, end + near))
  if (isDoubtful(id) && isEnded) return scornful.test(before) ? 'certain' : 'likely'
  if (isDoubtful(id)) return 'possible'
  return isDirected && isEnded ? 'certain' : 'likely'
}

/** Insults, curses and threats, by words of our own; the matcher sees through letters of another shape, `tw4t` and `twaaat`. */
export const abuse: Detector = {
  source: 'text/abuse',
  fact: 'content.abusive',
  question: 'Is this abusive?',
  open: () => () => (passage) => {
    const isReported = lazily(() => reported.test(passage))
    const less =
      (confidence: Confidence) =>
      ({ 0: whole, index }: RegExpExecArray): Confidence =>
        isReported() || !ending.test(passage.slice(index + whole.length, index + whole.length + near))
          ? 'possible'
          : confidence
    const found = matcher.getAllMatches(passage).flatMap(({ startIndex: start, endIndex, termId }): readonly Hit[] => {
      const confidence = sureness(passage, isReported, start, endIndex + 1, termId)
      return confidence ? [{ start, end: endIndex + 1, confidence }] : []
    })
    return [
      ...found,
      ...hitsOf(masked, passage, ({ 0: whole, index }) =>
        sureness(passage, isReported, index, index + whole.length, 0),
      ),
      ...hitsOf(curses, passage, less('certain')),
      ...hitsOf(dismissals, passage, less('certain')),
      ...hitsOf(threats, passage, () => (isReported() ? 'possible' : 'likely')),
      ...hitsOf(hardlySaid, passage, () => (isReported() ? 'possible' : 'likely')),
    ]
  },
}
