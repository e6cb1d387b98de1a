import { type NamedCase, parseCases } from '../../src/authoring/cases/parse-cases.js'
import { caseFiles } from './policy-files.js'

const parsed = parseCases(caseFiles())
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))

/** Every case of the bundled policy. */
export const cases: readonly NamedCase[] = parsed.cases
