import { checkCases } from '../authoring/cases/check-cases.js'
import { type NamedCase, parseCases } from '../authoring/cases/parse-cases.js'
import type { Result } from '../base/issue.js'
import type { Policy } from '../policy/policy.js'
import { loadPolicyFolder, readCaseFiles } from './policy-folder.js'

/** Loads a policy from its folder with the cases in it, which must fit it. */
export const loadCaseFolder = async (
  folder: string,
): Promise<Result<{ readonly policy: Policy; readonly cases: readonly NamedCase[] }>> => {
  const [loaded, read] = await Promise.all([loadPolicyFolder(folder), readCaseFiles(folder)])
  const parsed = read.ok ? parseCases(read.files) : read
  if (!loaded.ok || !parsed.ok)
    return { ok: false, issues: [loaded, parsed].flatMap((part) => (part.ok ? [] : part.issues)) }
  const issues = checkCases(parsed.cases, loaded.policy)
  return issues.length > 0 ? { ok: false, issues } : { ok: true, policy: loaded.policy, cases: parsed.cases }
}
