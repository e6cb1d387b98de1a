import type { FactType } from '../../action/facts.js'
import type { Scalar } from '../../logic/condition.js'
import { affirmed, denied, say } from './claim.js'
import { instantParts } from './instant-parts.js'
import type { BooleanPhrases, Forms, Lead, Order, Phrases } from './phrases.js'

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

export const ofBoolean = (phrases: Phrases, own: BooleanPhrases): Speech => {
  const either = [say(own.is, [affirmed(own.what)], phrases), say(own.isNot, [denied(own.what)], phrases)]
  return { kind: 'boolean', phrases: { ...own, both: [phrases.or(either), phrases.and(either)] } }
}

const byName = (lead: Lead, values: Readonly<Record<string, Forms>>, phrases: Phrases): Speech => {
  const names = Object.keys(values)
  return {
    kind: 'values',
    lead,
    form: (value) => (names.includes(String(value)) ? (values[String(value)] as Forms) : phrases.quoted(String(value))),
    rank: (value) => (names.includes(String(value)) ? names.indexOf(String(value)) : String(value)),
    order: phrases.numbers,
  }
}

/** How a fact with values is spoken of; those that have words of their own are given with them. */
export const valuesSpeech = (
  type: FactType['type'],
  lead: Lead,
  values: Readonly<Record<string, Forms>>,
  phrases: Phrases,
): Speech => {
  switch (type) {
    case 'integer':
      return { kind: 'values', lead, form: String, rank: Number, order: phrases.numbers }
    case 'time':
      return { kind: 'values', lead, form: String, rank: String, order: phrases.times }
    case 'instant': {
      const form = (value: Scalar) => phrases.instant(instantParts(String(value)))
      return { kind: 'values', lead, form, rank: String, order: phrases.times }
    }
    default:
      return byName(lead, values, phrases)
  }
}

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
