import { canonicalForm } from './canonical.js'
import type { Decision } from './decision-record.js'

export const decisionLists = ['violations', 'duties', 'permissions', 'recommendations', 'undetermined'] as const

/** One thing that a decision says otherwise when it is made again. */
export type Difference =
  | { readonly what: 'outcome'; readonly recorded: string; readonly now: string }
  | {
      readonly what: (typeof decisionLists)[number]
      readonly clause: string
      /** What the record says of the clause in this list; absent where it says nothing. */
      readonly recorded?: object
      /** What is said now. */
      readonly now?: object
    }

type Entry = { readonly clause: string }

/** By clause and how often it was there before: no list names a clause twice, but a record may say anything. */
const keyed = (entries: readonly Entry[]): ReadonlyMap<string, Entry> => {
  const counts = new Map<string, number>()
  return new Map(
    entries.map((entry) => {
      const count = counts.get(entry.clause) ?? 0
      counts.set(entry.clause, count + 1)
      return [`${entry.clause} ${count}`, entry]
    }),
  )
}

const inList = (recorded: Decision, now: Decision, what: (typeof decisionLists)[number]): readonly Difference[] => {
  const [before, after] = [keyed(recorded[what]), keyed(now[what])]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    if (was !== undefined && is !== undefined && canonicalForm(was) === canonicalForm(is)) return []
    const { clause } = (was ?? is) as Entry
    return [{ what, clause, ...(was && { recorded: was }), ...(is && { now: is }) }]
  })
}

/** Everything that two decisions about one act do not say alike, the outcome first. */
export const differencesOf = (recorded: Decision, now: Decision): readonly Difference[] => [
  ...(recorded.outcome === now.outcome
    ? []
    : [{ what: 'outcome' as const, recorded: recorded.outcome, now: now.outcome }]),
  ...decisionLists.flatMap((what) => inList(recorded, now, what)),
]
