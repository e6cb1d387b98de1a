import type { Problem } from '../../base/problem.js'
import { head } from '../../policy/check.js'
import { localeFormIssues, localeIssues } from '../../policy/load-locale.js'
import type { Policy } from '../../policy/policy.js'
import { memberOf, vocabularyOf } from '../../policy/vocabulary.js'
import { checkLintSettings } from '../lint/check-lint-settings.js'
import { caseContext } from './case-context.js'
import { type CaseFile, caseFileOf } from './case-file.js'
import { checkCases } from './check-cases.js'
import { checkLocales } from './check-locales.js'
import { checkPolicyFiles } from './check-policy-files.js'
import { contentsOf, partsOf, placed } from './parts.js'

/** What a policy's files amount to. */
export interface Validation {
  /** By file (policy.json, sections, cases, translations), line and column. */
  readonly problems: readonly Problem[]
  /** The policy, where it loads: what is wrong with its cases does not keep it from that. */
  readonly policy?: Policy
  /** The case files that have the form of one. */
  readonly cases: readonly CaseFile[]
}

/**
 * Checks the files of a policy, its cases and its translations, and reports every problem at once, each where it can
 * be mended. It never throws.
 *
 * @param files the text of each file by its name in the folder: `policy.json`, `2.1-facebook.json`,
 *   `cases/2.1-facebook.json`, `locales/cy.json`
 * @param unreadable problems of files whose text is not to be had; nothing is said that only follows from these
 *
 * @example
 * ```ts
 * import { validatePolicy } from 'clausewise/authoring'
 *
 * const [problem] = validatePolicy({ 'policy.json': '{\n  "id": our-school\n}' }).problems
 * console.log(problem?.line, problem?.column, problem?.code) // 2 9 invalid-json
 * ```
 */
export const validatePolicy = (
  files: Readonly<Record<string, string>>,
  unreadable: readonly Problem[] = [],
): Validation => {
  const parts = partsOf(files, unreadable)
  const { policyDocuments, caseDocuments, localeDocuments, unread } = parts
  const { issues, policy } = checkPolicyFiles(policyDocuments, unread)
  const contents = contentsOf(policyDocuments)
  const lintIssues = checkLintSettings(memberOf(contents[head], 'lint'), policy)
  const caseIssues = checkCases(caseDocuments, caseContext(vocabularyOf(contents), unread))
  const localesIssues = checkLocales(localeDocuments, (content) =>
    // Without a policy, nothing is said of what may only follow from that.
    policy ? localeIssues(content, policy) : localeFormIssues(content),
  )
  return {
    problems: placed(parts, [...issues, ...lintIssues, ...caseIssues, ...localesIssues]),
    ...(policy ? { policy } : {}),
    cases: caseDocuments.flatMap((document) => caseFileOf(document) ?? []),
  }
}
