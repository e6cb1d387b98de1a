import type { Forms, Lead, Phrases } from './phrases.js'

/** What a comparison says of a known fact, in the parts that sentences are made of. */
export interface Claim extends Lead {
  readonly items: readonly Forms[]
  /** Whether it says so, or says the opposite. */
  readonly holds: boolean
  /** Whether it may share a sentence with others that begin alike: `it is abusive, racist or sexist`. */
  readonly listable: boolean
}

export const affirmed = (forms: Forms): string => (typeof forms === 'string' ? forms : forms[0])
export const denied = (forms: Forms): string => (typeof forms === 'string' ? forms : forms[1])

/** What begins a sentence and one or more of what can end it; whole sentences where nothing begins them. */
export const say = (lead: string, alternatives: readonly string[], phrases: Phrases): string =>
  lead === '' ? phrases.or(alternatives) : phrases.statement(lead, alternatives)

/** A claim or its opposite, in words. */
export const claimText = ({ is, isNot, items, holds }: Claim, phrases: Phrases): string => {
  if (items.length === 0) return phrases.emptyList(is, holds)
  const listed = items.map(holds ? affirmed : denied)
  return say(holds ? is : isNot, listed, phrases)
}

/** One claim of two that begin alike, where either is enough. */
export const joined = (a: Claim, b: Claim): Claim | undefined =>
  a.listable && b.listable && a.holds && b.holds && a.is === b.is && a.isNot === b.isNot
    ? { ...a, items: [...a.items, ...b.items.filter((item) => !a.items.includes(item))] }
    : undefined
