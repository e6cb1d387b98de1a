import type { Problem } from '../../base/problem.js'
import type { CodeHelp } from './code-help.js'
import { github } from './github.js'
import { json } from './json.js'
import { sarif } from './sarif.js'
import { text } from './text.js'

/** What the formats need to know beside the problems. */
export interface ProblemContext {
  /** The texts of the files, by the names that the problems use; a file that could not be read has none. */
  readonly texts: Readonly<Record<string, string>>
  /** What codes mean that docs/issues.md does not explain; read by `sarif` only. */
  readonly help?: Readonly<Record<string, CodeHelp>>
  readonly toolVersion: string
  readonly colour: boolean
}

/** Writes problems, in their order; nothing but line feeds ends a line, and the last one is ended too. */
export type WriteProblems = (problems: readonly Problem[], context: ProblemContext) => string

export type ProblemFormat = 'text' | 'json' | 'sarif' | 'github'

/** Every output format of the commands that look for problems in a policy's files. */
export const problemFormats: Readonly<Record<ProblemFormat, WriteProblems>> = { text, json, sarif, github }
