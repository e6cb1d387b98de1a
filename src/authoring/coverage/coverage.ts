import type { Clause } from '../../policy/clause.js'
import type { ReadyMadeCase } from './cases-for-gaps.js'

/** How much of what cases can show is shown. */
export interface Count {
  readonly met: number
  /** What some action can show, met or not. */
  readonly possible: number
  /** What no action can show: proved, and left out of account. */
  readonly impossible: number
}

/** Counts of what is to be shown of clauses, of rules, of literals, and of all of them. */
export type Totals = Readonly<Record<'clause' | 'rule' | 'literal' | 'all', Count>>

/** One thing that a case should show of what it stands at. */
export interface ObligationCoverage {
  readonly wanted: 'true' | 'false' | 'unknown'
  /** In words, after the name of the clause or the rule: `decided by content.political not being known`. */
  readonly words: string
  readonly status: 'met' | 'missing' | 'impossible'
  /** The first case that shows it. */
  readonly metBy?: { readonly file: string; readonly name: string }
  /** The name of the ready-made case that would show it. */
  readonly readyMade?: string
}

/** A condition as it stands in a rule, with what cases show of every comparison. */
export type Outline =
  | {
      readonly kind: 'all' | 'any' | 'not'
      /** The named condition that stands here. */
      readonly condition?: string
      readonly members: readonly Outline[]
    }
  | {
      readonly kind: 'literal'
      readonly fact: string
      readonly operator: string
      readonly value: unknown
      readonly obligations: readonly ObligationCoverage[]
    }
  /** A comparison of a parameter: nothing that cases can show. */
  | { readonly kind: 'parameter'; readonly fact: string; readonly operator: string; readonly value: unknown }

/** A rule, or the condition of a scope clause. */
export interface DecisionCoverage {
  /** The rule's name, or the scope clause's effect. */
  readonly name: string
  readonly totals: Totals
  /** None of a scope clause: it has them as a clause. */
  readonly obligations: readonly ObligationCoverage[]
  readonly outline: Outline
}

/** A clause in the policy's outline, with its rules. */
export interface ClauseCoverage {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly kind: Clause['kind']
  readonly totals: Totals
  /** None of a clause that decides nothing. */
  readonly obligations: readonly ObligationCoverage[]
  readonly decisions: readonly DecisionCoverage[]
}

/** A section in the policy's outline, with all its clauses. */
export interface SectionCoverage {
  readonly section: string
  readonly title: string
  readonly totals: Totals
  readonly clauses: readonly ClauseCoverage[]
}

/** What the cases of a policy show of it: by clause, by rule, and by literal. */
export interface Coverage {
  readonly policy: {
    readonly id: string
    readonly title: string
    readonly version: string
    readonly digest: string
  }
  /** How many cases there are. */
  readonly cases: number
  readonly totals: Totals
  readonly sections: readonly SectionCoverage[]
  /** Cases that would close every gap. */
  readonly readyMade: readonly ReadyMadeCase[]
}
