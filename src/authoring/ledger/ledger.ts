import type { Policy } from '../../policy/policy.js'

/** What became of a clause's text in the source. */
export type LedgerStatus = 'unchanged' | 'moved' | 'changed' | 'missing'

/** A clause and its text in the source. */
export interface LedgerClause {
  readonly clause: string
  readonly section: string
  /** Where it stood, in words. */
  readonly locator: string
  readonly title: string
  readonly status: LedgerStatus
  /** Of all but missing ones, the line of the source on which its text begins, from 1. */
  readonly line?: number
  /** Of changed ones, what stands there now, as it is hashed: a list item with its lead-in. */
  readonly text?: string
  /** Of changed ones, the digest of that text. */
  readonly digest?: string
}

/** A sentence of the source that no clause has. */
export interface LedgerSentence {
  readonly line: number
  /** As it is hashed: a list item with its lead-in. */
  readonly text: string
  /** For the `source` of a clause that is made from it. */
  readonly digest: string
}

/** A policy beside the written policy that it was made from. */
export interface Ledger {
  readonly policy: Pick<Policy, 'id' | 'version' | 'digest'>
  /** Every clause, in the order of the policy. */
  readonly clauses: readonly LedgerClause[]
  /** What is new, in the order of the source. */
  readonly sentences: readonly LedgerSentence[]
}

/** Whether anything differs. */
export const differs = ({ clauses, sentences }: Ledger): boolean =>
  sentences.length > 0 || clauses.some(({ status }) => status !== 'unchanged')
