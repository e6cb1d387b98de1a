import * as z from 'zod/mini'
import { type Case, casesSchema } from '../../policy/case.js'
import type { PolicyDocument } from './read-document.js'

/** Whether a name in a policy's folder is that of a file of cases, or of their folder. */
export const isOfCases = (file: string): boolean => file === 'cases' || file.startsWith('cases/')

/** The cases of one file, under the file's name in the policy's folder. */
export interface CaseFile {
  readonly file: string
  readonly section: string
  readonly cases: readonly Case[]
}

/** The cases of a document, where it has the form of a case file. */
export const caseFileOf = ({ file, value }: PolicyDocument): CaseFile | undefined => {
  const parsed = z.safeParse(casesSchema, value)
  return parsed.success ? { file, section: parsed.data.section, cases: parsed.data.cases } : undefined
}
