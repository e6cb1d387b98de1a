import * as z from 'zod/mini'
import { type Case, casesSchema } from '../../src/policy/case.js'
import { caseFiles } from './policy-files.js'

export interface NamedCase {
  readonly file: string
  readonly section: string
  readonly case: Case
}

/** Every case of the bundled policy. */
export const cases: readonly NamedCase[] = Object.entries(caseFiles()).flatMap(([file, content]) => {
  const { section, cases: members } = z.parse(casesSchema, content)
  return members.map((member) => ({ file, section, case: member }))
})
