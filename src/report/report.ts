import type { SocialAction } from '../action/social-action.js'
import type { Issue } from '../base/issue.js'
import type { Evaluation } from '../readings/evaluate/evaluation.js'
import { csv } from './csv.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { ndjson } from './ndjson.js'
import { sarif } from './sarif.js'
import type { Summary } from './summary.js'
import { text } from './text.js'

/** Where an action stands in its file: a line counted from 1, or a member of an array counted from 0. */
export type Position = { readonly line: number } | { readonly index: number }

/** What came of one action of the input: its evaluation, or why it has none. */
export interface ReportRecord {
  readonly file: string | undefined
  readonly position: Position
  readonly evaluation?: Evaluation
  /** The parsed action, for the heading of the text form. */
  readonly action?: SocialAction
  readonly invalid?: { readonly id?: string; readonly issues: readonly Issue[] }
}

/** A clause of the policy, as far as a report shows it. */
export interface ReportClause {
  readonly id: string
  readonly section: string
  readonly locator: string
  readonly title: string
  readonly summary: string
  readonly kind: string
  readonly strength?: string
}

/** What stays the same for every record of a report. */
export interface ReportContext {
  readonly policy: {
    readonly id: string
    readonly title: string
    readonly version: string
    readonly digest: string
    readonly clauses: readonly ReportClause[]
    /** Of the policy's own facts, by their ids: each ends "it is not known …". */
    readonly labels: Readonly<Record<string, string>>
  }
  readonly toolVersion: string
  /** The files checked, as the caller named them; `-` is standard input. */
  readonly files: readonly string[]
  /** Columns of the terminal; read by `text` only. */
  readonly width: number
  readonly colour: boolean
}

/**
 * One output format at work. Each call returns the next piece of the output, for records in input
 * order; nothing is kept of a record once its piece is returned.
 */
export interface Report {
  begin(): string
  record(record: ReportRecord): string
  end(summary: Summary): string
}

export type Format = 'text' | 'ndjson' | 'json' | 'csv' | 'junit' | 'sarif'

/** Every output format of `clausewise check`. */
export const reports: Readonly<Record<Format, (context: ReportContext) => Report>> = {
  text,
  ndjson,
  json,
  csv,
  junit,
  sarif,
}
