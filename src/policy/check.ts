import { quote, suggestion } from '../base/issue.js'
import type { PolicyFile } from './policy.js'
import type { Section } from './section.js'

/** The file that holds everything of a policy but its sections. */
export const head = 'policy.json'

/** A section with the name of the file it came from. */
export interface SectionFile {
  readonly file: string
  readonly section: Section
}

export type Report = (file: string, path: readonly PropertyKey[], code: string, message: string) => void
export type ReportAt = (path: readonly PropertyKey[], code: string, message: string) => void

/** Says that the policy has nothing of a name, and what it has of nearly that name. */
export const notInPolicy = (name: unknown, what: string, known: readonly string[]): string =>
  `${quote(name)} is not a ${what} of this policy${suggestion(name, known)}`

/** Reports a procedure that the policy does not declare. */
export const checkProcedure = (
  procedure: string | undefined,
  path: readonly PropertyKey[],
  policy: PolicyFile,
  report: ReportAt,
): void => {
  const known = policy.procedures.map(({ id }) => id)
  if (procedure !== undefined && !known.includes(procedure))
    report(path, 'unknown-procedure', notInPolicy(procedure, 'procedure', known))
}
