import type { SocialAction } from '../../action/social-action.js'
import type { LintCode } from '../../policy/lint-codes.js'
import type { LintContext } from './context.js'

/** A place in a file of the policy, as a JSON Pointer. */
export interface Place {
  readonly file: string
  readonly path: string
}

/** What of the policy a finding is about: what a suppression can name. */
export interface Subject {
  readonly clause?: string | undefined
  readonly rule?: string | undefined
  readonly condition?: string | undefined
  readonly parameter?: string | undefined
  readonly fact?: string | undefined
  readonly procedure?: string | undefined
  readonly task?: string | undefined
}

/** What a lint finds: what is the matter and what to do about it, in one sentence or two. */
export interface Found extends Place {
  readonly subject: Subject
  readonly message: string
  /** A smallest action that shows it. */
  readonly witness?: SocialAction
  /** Other places that it is about. */
  readonly related?: readonly (Place & { readonly message: string })[]
}

/** What is found by a lint with its name and weight. */
export interface LintFinding extends Found {
  readonly code: LintCode
  readonly severity: 'error' | 'warning'
}

/** One thing to look for in a policy that is valid. Its page is docs/lint/<code>.md. */
export interface Lint {
  /** Where the policy does not say otherwise. */
  readonly severity: 'error' | 'warning'
  /** What its findings mean, and what to do about them, in a sentence or two each. */
  readonly meaning: string
  readonly remedy: string
  /** @param before what the lints before it in the table have found, suppressed or not */
  readonly check: (context: LintContext, before: readonly LintFinding[]) => readonly Found[]
}
