import { type NamedCase, parseCases } from '../../src/authoring/cases/parse-cases.js'
import { caseFiles, type PolicyId } from './policy-files.js'

/** Every case of a policy. */
export const casesOf = (id: PolicyId): readonly NamedCase[] => {
  const parsed = parseCases(caseFiles(id))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.cases
}

/** Every case of the bundled policy. */
export const cases = casesOf('stokes-wood-primary')
