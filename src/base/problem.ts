/** A stretch of a text. Lines and columns count from 1, columns in UTF-16 units; the end is just past its last character. */
export interface Range {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Another place that a problem is about, and what is there. */
export interface RelatedPlace extends Range {
  readonly file: string
  /** JSON Pointer into the file. */
  readonly path: string
  readonly message: string
}

/**
 * An issue with the place in its file where somebody can mend it, and how much it matters:
 * an `error` keeps the policy from being used, a `warning` does not.
 */
export interface Problem extends Range {
  readonly severity: 'error' | 'warning'
  /** Every code is explained in docs/issues.md or has a page in docs/lint. */
  readonly code: string
  readonly file: string
  /** JSON Pointer into the file; `""` is the whole of it. */
  readonly path: string
  readonly message: string
  /** What stands there, as it stands in the file: one line, cut where it is long. */
  readonly text?: string
  /** What to put in place of the whole range, where a near name is known. */
  readonly suggestion?: string
  /** A smallest action that shows it. */
  readonly witness?: object
  readonly related?: readonly RelatedPlace[]
}

/** The range of a problem with a file as a whole, or with one that has no text. */
export const start: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 }

/** Whether a problem has a place, and is not one with the whole of a file that could not be read. */
export const isPlaced = (
  { file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>,
  texts: Readonly<Record<string, string>>,
): boolean => Object.hasOwn(texts, file) || line > 1 || column > 1

export const isError = ({ severity }: Problem): boolean => severity === 'error'
