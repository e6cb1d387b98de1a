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
import { type Detector, type Hit, hitsOf } from './detector.js'

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
  /(?<![\p{L}\p{N}*])(?:c[*#]{1,2}n?t|tw[*#]{1,2}t?|w[*#]{1,4}n?ke?rs?|d[*#]{1,2}c?khead|b[*#]{1,3}t?ch(?:es)?|arseh[*#]le|b[*#]{2,6}(?:rds?|ds)|n[*#]gg[*#\w]{1,4}|p[*#]kis?|f[*#]{1,3}k?(?:ers?|wits?))s?(?![\p{L}\p{N}*])/giu

const softeners =
  '(?:(?:such|just|all|both|really|being|literally|nothing but|an?|the|one|some|total|complete|absolute|utter|right|proper|stupid|lying|little|fat|ugly|useless|pathetic|thick|dirty|old|silly|bunch of|load of|pack of|set of|massive|big|horrible|nasty|evil|selfish|sad|ignorant|lazy|bloody|fucking|fuckin|f[*#]{1,4}k?ing|f[*#]+|effing|sodding|arrogant|smug) ){0,5}'
const said = `(?:you|you (?:people|lot|guys|teachers|all|staff|parents|kids)(?: are)?|your(?= an? )|u|ya|yer|you['’]?re|you are|you r|u r|ur|he['’]?s|he is|she['’]?s|she is|they['’]?re|they are|(?:head(?:teacher)?|teachers?|mum|dad|governors?|office|lot|kid|son|daughter|husband|wife|miss|sir|m(?:r|rs|s|iss)\\.? \\p{L}{1,30}) (?:is|are|was|were))`

/** What stands before an insult that is meant for somebody. */
const directed = new RegExp(`(?<![\\p{L}\\p{N}])${said} ${softeners}$`, 'iu')
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

const sureness = (passage: string, start: number, id: number, isReported: boolean): Confidence => {
  const isDirected = directed.test(passage.slice(Math.max(0, start - near), start))
  if (id < insults.length) return isReported ? 'possible' : isDirected ? 'certain' : 'likely'
  return id < insults.length + doubtful.length && isDirected && !isReported ? 'certain' : 'possible'
}

/** What a doubtful word is where nobody is meant: a bird, a name, a dish, a part of a door. */
const counts = (passage: string, start: number, id: number): boolean =>
  id < insults.length ||
  id >= insults.length + doubtful.length ||
  directed.test(passage.slice(Math.max(0, start - near), start))

/** Insults, curses and threats, by words of our own; the matcher sees through letters of another shape, `tw4t` and `twaaat`. */
export const abuse: Detector = {
  source: 'text/abuse',
  fact: 'content.abusive',
  question: 'Is this abusive?',
  open: () => () => (passage) => {
    const isReported = reported.test(passage)
    const less = (confidence: Confidence) => () => (isReported ? 'possible' : confidence)
    const found = matcher
      .getAllMatches(passage)
      .filter(({ startIndex, termId }) => counts(passage, startIndex, termId))
      .map(
        ({ startIndex, endIndex, termId }): Hit => ({
          start: startIndex,
          end: endIndex + 1,
          confidence: sureness(passage, startIndex, termId, isReported),
        }),
      )
    const starred = hitsOf(masked, passage, ({ index }) => sureness(passage, index, 0, isReported))
    return [
      ...found,
      ...starred,
      ...hitsOf(curses, passage, less('certain')),
      ...hitsOf(dismissals, passage, less('certain')),
      ...hitsOf(threats, passage, less('likely')),
      ...hitsOf(hardlySaid, passage, less('likely')),
    ]
  },
}
