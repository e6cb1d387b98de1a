import { checkCases } from '../authoring/cases/check-cases.js'
import { type NamedCase, parseCases } from '../authoring/cases/parse-cases.js'
import type { Result } from '../base/issue.js'
import { loadPolicy } from '../policy/load.js'
import type { Policy } from '../policy/policy.js'
import { fromText } from './input/decode.js'
import { readFolder } from './read-folder.js'

/** Loads a policy from its folder with the cases in it, which must fit it. */
export const loadCaseFolder = async (
  folder: string,
): Promise<Result<{ readonly policy: Policy; readonly cases: readonly NamedCase[] }>> => {
  const { texts, problems } = await readFolder(folder)
  const read = Object.entries(texts).map(([file, text]) => ({ file, ...fromText({ line: 1 }, text) }))
  const broken = read.flatMap(({ file, issue }) => (issue ? [{ ...issue, file }] : []))
  if (problems.length + broken.length > 0)
    return { ok: false, issues: [...problems.map((one) => ({ ...one, file: one.file || folder })), ...broken] }
  const files = read.map(({ file, value }) => [file, value] as const)
  const loaded = loadPolicy(Object.fromEntries(files))
  const parsed = parseCases(Object.fromEntries(files.filter(([file]) => file.startsWith('cases/'))))
  if (!loaded.ok || !parsed.ok)
    return { ok: false, issues: [loaded, parsed].flatMap((part) => (part.ok ? [] : part.issues)) }
  const issues = checkCases(parsed.cases, loaded.policy)
  return issues.length > 0 ? { ok: false, issues } : { ok: true, policy: loaded.policy, cases: parsed.cases }
}
