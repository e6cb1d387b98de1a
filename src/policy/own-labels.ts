import type { Policy } from './policy.js'

/** The labels of a policy's own facts, by their ids. */
export const ownLabels = ({ facts = {} }: Pick<Policy, 'facts'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(facts).map(([name, { label }]) => [`extra.${name}`, label]))
