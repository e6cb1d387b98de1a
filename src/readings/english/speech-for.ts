import { builtIn, type FactId, isBuiltIn } from '../../action/facts.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import { type OwnFactWords, ownSpeech } from './own-speech.js'
import type { ExemptFactId, Phrases } from './phrases.js'
import { ofBoolean, type Speech, valuesSpeech } from './speech.js'

/** How each fact of a policy is spoken of: the one place that looks up what is known of a fact. */
export const speechFor = (
  { catalogue, ownChildExemption }: Pick<CompiledPolicy, 'catalogue' | 'ownChildExemption'>,
  phrases: Phrases,
  own: Readonly<Record<string, OwnFactWords>>,
): ((id: FactId) => Speech) => {
  const isExempt = (id: string): id is ExemptFactId => ownChildExemption && Object.hasOwn(phrases.ownChildExempt, id)
  const speechOf = (id: FactId): Speech => {
    if (isExempt(id)) return ofBoolean(phrases, phrases.ownChildExempt[id])
    if (isBuiltIn(id)) {
      const words = phrases.facts[id]
      return 'what' in words
        ? ofBoolean(phrases, words)
        : valuesSpeech(builtIn[id].type, { is: words.is, isNot: words.isNot }, words.values, phrases)
    }
    const fact = catalogue.facts.get(id)
    if (fact === undefined) throw new TypeError(id)
    const name = id.replace(/^extra\./, '')
    return ownSpeech(fact, Object.hasOwn(own, name) ? own[name] : undefined, phrases)
  }
  const made = new Map<FactId, Speech>()
  return (id) => {
    const speech = made.get(id) ?? speechOf(id)
    made.set(id, speech)
    return speech
  }
}
