import { type BuiltInFactId, builtIn, type FactId, type FactType } from '../../action/facts.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Scalar } from '../../logic/condition.js'
import { instantParts } from './instant-parts.js'
import type { BooleanPhrases, ExemptFactId, Forms, Lead, Order, Phrases, ValuePhrases } from './phrases.js'

/** How a fact is spoken of, by what can be compared with it. */
export type Speech =
  | { readonly kind: 'boolean'; readonly phrases: BooleanPhrases & { readonly both: Forms } }
  | {
      readonly kind: 'values'
      readonly lead: Lead
      form(value: Scalar): Forms
      /** Where a value stands in a list, so that the same list is always said in the same order. */
      rank(value: Scalar): number | string
      readonly order: Readonly<Record<Order, (value: string) => string>>
    }

const ofBoolean = (phrases: Phrases, own: BooleanPhrases): Speech => {
  const [so, notSo] = typeof own.what === 'string' ? [own.what, own.what] : own.what
  const either = [phrases.statement(own.is, [so]), phrases.statement(own.isNot, [notSo])]
  return { kind: 'boolean', phrases: { ...own, both: [phrases.or(either), phrases.and(either)] } }
}

const byName = (phrases: Phrases, { is, isNot, values }: ValuePhrases): Speech => {
  const names = Object.keys(values)
  return {
    kind: 'values',
    lead: { is, isNot },
    form: (value) => (names.includes(String(value)) ? (values[String(value)] as Forms) : phrases.quoted(String(value))),
    rank: (value) => (names.includes(String(value)) ? names.indexOf(String(value)) : String(value)),
    order: phrases.numbers,
  }
}

const speechOf = (type: FactType['type'], phrases: Phrases, own: BooleanPhrases | ValuePhrases): Speech => {
  if ('what' in own) return ofBoolean(phrases, own)
  const lead = { is: own.is, isNot: own.isNot }
  if (type === 'integer') return { kind: 'values', lead, form: String, rank: Number, order: phrases.numbers }
  if (type === 'instant') {
    const form = (value: Scalar) => phrases.instant(instantParts(String(value)))
    return { kind: 'values', lead, form, rank: String, order: phrases.times }
  }
  return byName(phrases, own)
}

/** How each fact of a policy is spoken of: the one place that looks up a fact's phrases. */
export const speechFor =
  (policy: Pick<CompiledPolicy, 'ownChildExemption'>, phrases: Phrases) =>
  (fact: FactId): Speech =>
    speechOf(
      builtIn[fact as BuiltInFactId].type,
      phrases,
      policy.ownChildExemption && Object.hasOwn(phrases.ownChildExempt, fact)
        ? phrases.ownChildExempt[fact as ExemptFactId]
        : phrases.facts[fact as BuiltInFactId],
    )

/** One of a setting's values, in words as far as there are any. */
export const settingForm = (value: Scalar, { setting, quoted }: Phrases): Forms => {
  if (typeof value === 'boolean') return value ? setting.on : setting.off
  return typeof value === 'number' ? String(value) : quoted(value)
}

/** How a setting of the school is spoken of, of which no more is known than its name and its value. */
export const settingSpeech = (name: string, actual: unknown, phrases: Phrases): Speech => ({
  kind: 'values',
  lead: Array.isArray(actual) ? phrases.setting.includes(name) : phrases.setting.is(name),
  form: (value) => settingForm(value, phrases),
  rank: (value) => (typeof value === 'number' ? value : String(value)),
  order: phrases.numbers,
})
