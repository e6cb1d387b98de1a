import type { Catalogue } from '../action/catalogue.js'
import type { Condition } from './condition.js'

export type Kind = 'prohibition' | 'obligation' | 'permission' | 'recommendation'
export type Strength = 'must' | 'should' | 'encouraged'

/** What an obligation asks, of whom, and how soon. */
export interface Task {
  readonly bearer: 'actor' | 'target' | 'account-managers' | 'staff-aware' | 'school'
  readonly task: string
  readonly reportTo?: readonly string[]
  readonly promptness: 'immediately' | 'as-soon-as-reasonably-possible' | 'standing'
}

/** A rule as compiled. */
export interface Norm {
  readonly rule: string
  readonly condition: Condition
  readonly message: string
  readonly remedy?: string
  readonly procedure?: string
  readonly duty?: Task
}

/** A deciding clause: its norms are alternatives, joined by `any`. */
export interface NormativeClause {
  readonly id: string
  readonly section: string
  readonly locator: string
  readonly kind: Kind
  readonly strength?: Strength
  /** Leads every list of findings, and holds out of scope too. */
  readonly paramount: boolean
  readonly norms: readonly Norm[]
}

/** A scope clause that stands beside every finding of some sections while its condition holds. */
export interface Companion {
  readonly clause: string
  readonly sections: readonly string[]
  readonly condition: Condition
}

/** A policy as logic: the meeting point of the language and its readings. */
export interface CompiledPolicy {
  readonly identity: { readonly id: string; readonly version: string; readonly digest: string }
  /** What the derivation of facts takes from the policy's parameters. */
  readonly accountManagers: readonly string[]
  readonly ownChildExemption: boolean
  /** The facts that its conditions may read. */
  readonly catalogue: Catalogue
  /** Milliseconds by promptness, where the policy gives a duration. */
  readonly durations: Readonly<Partial<Record<Task['promptness'], number>>>
  /** In the order of every result: paramount clauses, then as they stand in the policy. */
  readonly clauses: readonly NormativeClause[]
  /** True of the acts that the policy is not about. */
  readonly outOfScope: Condition
  readonly companions: readonly Companion[]
}
