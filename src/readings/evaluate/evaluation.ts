/** How an act stands under a policy. */
export type Outcome = 'breach' | 'undetermined' | 'compliant' | 'out-of-scope'

/** A comparison that decided a finding, with the value that was read. */
export interface Because {
  readonly fact: string
  readonly operator: string
  /** The value compared with; a parameter by its value. */
  readonly value: unknown
  /** The fact's value; `null` where it is unknown. */
  readonly actual: unknown
  /** The value was not supplied but assumed ordinary. */
  readonly assumed?: true
}

/** What a clause says of an act: the parts that every finding has. */
export interface Finding {
  /** The clause's fixed id, such as `2.1.not.political`. */
  readonly clause: string
  readonly section: string
  /** Where it stands in the written policy: `§2.1, will not post, item 4`. */
  readonly locator: string
  /** The name of the rule that holds, unique in the policy. */
  readonly rule: string
  /** None on a permission. */
  readonly strength?: 'must' | 'should' | 'encouraged'
  /** One sentence for the person concerned. */
  readonly message: string
  readonly because: readonly Because[]
  readonly remedy?: string
  readonly procedure?: string
  /** Scope clauses that this finding stands under as well. */
  readonly alsoUnder: readonly string[]
  /** Unknown input fields each of which alone, with some value, would lift this finding; sorted. */
  readonly defeasibleBy: readonly string[]
}

/** A prohibition that is definitely broken. */
export type Violation = Finding

/** An obligation that definitely arises: what someone must do. */
export interface Duty extends Finding {
  readonly bearer: 'actor' | 'target' | 'account-managers' | 'staff-aware' | 'school'
  readonly task: string
  /** To whom, as alternatives. */
  readonly reportTo?: readonly string[]
  readonly promptness: 'immediately' | 'as-soon-as-reasonably-possible' | 'standing'
  /** ISO 8601 in UTC; only when `timing.at` is known and the policy gives the promptness a duration. */
  readonly dueBy?: string
}

/** A clause that is neither true nor false of the act, and what would settle it. */
export interface Undetermined {
  readonly clause: string
  readonly section: string
  readonly rule: string
  readonly kind: 'prohibition' | 'obligation' | 'permission' | 'recommendation'
  /** Alternative minimal sets of input fields that could settle it, by size and then by name. */
  readonly missing: readonly (readonly string[])[]
}

/** What a policy says of one act. Every list is in the policy's order, paramount clauses first. */
export interface Evaluation {
  /** The action's own id. */
  readonly id: string | undefined
  readonly outcome: Outcome
  readonly violations: readonly Violation[]
  readonly duties: readonly Duty[]
  readonly permissions: readonly Finding[]
  readonly recommendations: readonly Finding[]
  readonly undetermined: readonly Undetermined[]
  readonly policy: { readonly id: string; readonly version: string; readonly digest: string }
}
