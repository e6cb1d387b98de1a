import type { FactId } from '../../action/facts.js'
import { nameInWords } from '../../base/name-in-words.js'
import { TRUE } from '../../base/truth.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Comparison, Condition, Constant, Scalar, Test } from '../../logic/condition.js'
import { fold } from '../../logic/fold.js'
import { type Circumstances, circumstancesOf } from './circumstances.js'
import { affirmed, claimText } from './claim.js'
import { comparisonClaim } from './comparison-claim.js'
import type { OwnFactWords } from './own-speech.js'
import { allOf, anyOf, claimPart, leafPart, negate, type Part, truthPart, wordsOf } from './part.js'
import type { Phrases } from './phrases.js'
import { settingForm, settingSpeech } from './speech.js'
import { speechFor } from './speech-for.js'
import type { Words } from './words.js'

/** The language of a policy's conditions. */
export interface Wording {
  /** One comparison in words, or its opposite. */
  test(test: Test, holds: boolean): string
  /** A condition in words, or its opposite, as text with what it introduces. What is no more than brackets is left out. */
  condition(condition: Condition, holds: boolean): Words
  /** A rule's condition, taken apart: who it is about, when, and unless what. */
  circumstances(condition: Condition): Circumstances
  /** A setting's name in words. */
  settingName(parameter: string): string
  /** One value of a fact in words; of a setting that no fact is compared with, where none is given. */
  value(value: Scalar, fact?: FactId): string
}

const comparisonOf = (operator: string): Comparison => {
  const bare = operator.replace(/^known:/, '')
  return bare === 'someFact:in' ? 'intersects' : (bare as Comparison)
}

const constantPart = ({ compared, truth }: Constant, phrases: Phrases, nameOf: (parameter: string) => string): Part => {
  if (compared === undefined) return truthPart(truth === TRUE, phrases)
  const { fact, operator, value, actual } = compared
  const speech = settingSpeech(nameOf(fact), actual, phrases)
  const claim = comparisonClaim(speech, comparisonOf(operator), value)
  const members = Array.isArray(actual) ? actual : [actual as Scalar]
  const set = members.map((one) => affirmed(settingForm(one, phrases)))
  const now = set.length === 0 ? phrases.setting.nothing : phrases.and(set)
  return leafPart({
    text: (holds) => phrases.setting.now(claimText(holds ? claim : { ...claim, holds: !claim.holds }, phrases), now),
    presumed: false,
    facts: [],
  })
}

/**
 * Puts the conditions of a policy into words: into one language's, by its phrases. What two conditions
 * say differs where they do, and neither the names of rules nor the order of keys has a part in it.
 *
 * @param own what the policy says of facts of its own, by their names
 * @param settings the names of settings in words, where their own are not the language's
 */
export const wordingOf = (
  policy: CompiledPolicy,
  phrases: Phrases,
  own: Readonly<Record<string, OwnFactWords>> = {},
  settings: Readonly<Record<string, string>> = {},
): Wording => {
  const speech = speechFor(policy, phrases, own)
  const sections = policy.clauses.map(({ section }) => section)
  const settingName = (parameter: string) => {
    const name = parameter.replace(/^parameters\./, '')
    return Object.hasOwn(settings, name) ? (settings[name] as string) : nameInWords(name, sections)
  }
  const testPart = ({ fact, comparison, value, presumed }: Test): Part => {
    const claim = comparisonClaim(speech(fact), comparison, value)
    if (!presumed) return claimPart(claim, [fact], phrases)
    return leafPart({
      text: (holds) => phrases.known(claimText(claim, phrases), holds),
      presumed,
      facts: [fact],
    })
  }
  const partOf = fold<Part>({
    constant: (node) => constantPart(node, phrases, settingName),
    test: testPart,
    all: (members) => allOf(members, phrases),
    any: (members) => anyOf(members, phrases),
    not: (member) => negate(member),
  })
  return {
    test: (test, holds) => wordsOf(testPart(test), phrases, holds).text,
    condition: (condition, holds) => wordsOf(partOf(condition), phrases, holds),
    settingName,
    circumstances: (condition) => circumstancesOf(partOf(condition), phrases),
    value: (value, fact) => {
      if (fact === undefined) return affirmed(settingForm(value, phrases))
      const spoken = speech(fact)
      return affirmed(spoken.kind === 'boolean' ? settingForm(value, phrases) : spoken.form(value))
    },
  }
}
