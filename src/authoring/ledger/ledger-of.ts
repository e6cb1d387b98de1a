import type { Clause } from '../../policy/clause.js'
import { locatorText } from '../../policy/locator.js'
import type { Policy } from '../../policy/policy.js'
import { fillGaps } from './fill-gaps.js'
import { findDigests } from './find-digests.js'
import { inOrder } from './in-order.js'
import type { Ledger, LedgerClause, LedgerSentence } from './ledger.js'
import { compareStarts, type Occurrence } from './occurrence.js'
import type { Lost } from './pair-clauses.js'
import { placeClauses } from './place-clauses.js'
import { digestOfPlain } from './plain-text.js'
import { readSource } from './read-source.js'
import { stretchText } from './stretch-text.js'
import { unclaimedIn } from './unclaimed.js'

/**
 * Compares the digests of a policy's clauses with the written policy that they were made from: which sentences are there
 * unchanged, which stand elsewhere, in whose place there is something else, which are gone, and which are new.
 *
 * @param source the written policy: Markdown or plain text
 *
 * @example
 * ```ts
 * import { ledgerOf } from 'clausewise/authoring'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * const { sentences } = ledgerOf(policy, 'Staff sing on Fridays.')
 * console.log(sentences[0]?.line, sentences[0]?.text) // 1 Staff sing on Fridays.
 * ```
 */
export const ledgerOf = (policy: Policy, source: string): Ledger => {
  const clauses = policy.sections.flatMap(({ section, clauses: members }) =>
    members.map((clause) => ({ ...(clause as Clause), section })),
  )
  const sentences = readSource(source)
  const found = findDigests(
    clauses.map((clause) => clause.source),
    sentences,
  )
  const { placed, sections } = placeClauses(clauses, found, sentences)
  const anchors = inOrder(
    placed.filter(({ isElsewhere }) => !isElsewhere),
    (a, b) => compareStarts(a.where, b.where),
  )
  const lists = new Map(
    anchors.flatMap(({ clause, where }) => {
      const list = clauses[clause]?.locator.list
      const group = sentences[where.first]?.group
      return list === undefined || group === undefined ? [] : [[group, list] as const]
    }),
  )
  const places = new Map(placed.map((one) => [one.clause, one]))
  // Clauses that share a sentence lose it together.
  const firstOf = new Map<string, number>()
  for (const [index, clause] of clauses.entries()) if (!firstOf.has(clause.source)) firstOf.set(clause.source, index)
  const lost = new Map(
    [...firstOf.values()].flatMap((index) => (places.has(index) ? [] : [[index, clauses[index] as Lost]])),
  )
  // Where nothing is found there are no places to fill.
  const { changed, rest } = fillGaps(anchors.length === 0 ? new Map() : lost, unclaimedIn(sentences, found), anchors, {
    sentences,
    sections,
    lists,
  })

  /** Sentences of which a clause has a part, and the rest is nobody's: that clause no longer says all of it. */
  const outgrown = new Set(rest.flatMap(({ first, words }) => (words ? [first] : [])))
  const shared = new Set(placed.flatMap(({ where: { first, words } }) => (words ? [first] : [])))
  const fresh = new Set(rest.flatMap(({ first, isOptional }) => (isOptional || shared.has(first) ? [] : [first])))
  const inPlace = new Set(anchors)
  const textAt = (where: Occurrence): LedgerSentence => {
    const text = stretchText(sentences, where)
    return { line: sentences[where.first]?.line ?? 1, text, digest: digestOfPlain(text) }
  }
  const stateOf = (index: number): Pick<LedgerClause, 'status' | 'line' | 'text' | 'digest'> => {
    const place = places.get(index)
    const other = changed.get(firstOf.get(clauses[index]?.source ?? '') ?? index)
    if (place === undefined) return other ? { status: 'changed', ...textAt(other) } : { status: 'missing' }
    const { first, last, words } = place.where
    if (words && outgrown.has(first)) return { status: 'changed', ...textAt({ first, last }) }
    return { status: inPlace.has(place) ? 'unchanged' : 'moved', line: sentences[first]?.line ?? 1 }
  }
  return {
    policy: { id: policy.id, version: policy.version, digest: policy.digest },
    clauses: clauses.map(({ id, section, locator, title }, index) => ({
      clause: id,
      section,
      locator: locatorText(section, locator),
      title,
      ...stateOf(index),
    })),
    sentences: [...fresh].map((first) => textAt({ first, last: first })),
  }
}
