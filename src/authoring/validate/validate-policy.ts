import { type Problem, start } from '../../base/problem.js'
import { head } from '../../policy/check.js'
import type { Policy } from '../../policy/policy.js'
import { memberOf, vocabularyOf } from '../../policy/vocabulary.js'
import { checkLintSettings } from '../lint/check-lint-settings.js'
import { orderProblems } from '../order-problems.js'
import { type FileIssue, problemOf } from '../problem-of.js'
import { caseContext } from './case-context.js'
import { type CaseFile, caseFileOf, isOfCases } from './case-file.js'
import { checkCases } from './check-cases.js'
import { checkLocales } from './check-locales.js'
import { checkPolicyFiles } from './check-policy-files.js'
import { isBeside, isOfLocales } from './locale-file.js'
import { readDocument } from './read-document.js'

/** What a policy's files amount to. */
export interface Validation {
  /** By file (policy.json, sections, cases, translations), line and column. */
  readonly problems: readonly Problem[]
  /** The policy, where it loads: what is wrong with its cases does not keep it from that. */
  readonly policy?: Policy
  /** The case files that have the form of one. */
  readonly cases: readonly CaseFile[]
}

const isNamedAsSection = (file: string): boolean => /^\d+(\.\d+)*-.*\.json$/.test(file)

const missingHead: Problem = {
  severity: 'error',
  code: 'missing-file',
  file: head,
  path: '',
  ...start,
  message: `\`${head}\` is missing`,
}

/** Texts as they are checked: where there is no policy.json, other files may be anything. */
const partsOf = (files: Readonly<Record<string, string>>, unreadable: readonly Problem[]) => {
  const hasHead = Object.hasOwn(files, head) || unreadable.some(({ file }) => file === head)
  const names = Object.keys(files).filter((file) => hasHead || isBeside(file) || isNamedAsSection(file))
  const read = names.map((file) => ({ file, ...readDocument(file, files[file] ?? '') }))
  const documents = read.flatMap(({ document }) => (document ? [document] : []))
  const unread = [...(hasHead ? unreadable : [...unreadable, missingHead]), ...read.flatMap(({ problems }) => problems)]
  const isRead = (file: string) => documents.some((document) => document.file === file)
  return { documents, problems: unread, unread: unread.map(({ file }) => file).filter((file) => !isRead(file)) }
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
  const { documents, problems, unread } = partsOf(files, unreadable)
  const caseDocuments = documents.filter(({ file }) => isOfCases(file))
  const policyDocuments = documents.filter(({ file }) => !isBeside(file))
  const unreadOfPolicy = unread.filter((file) => !isBeside(file))
  const { issues, policy } = checkPolicyFiles(policyDocuments, unreadOfPolicy)
  const vocabulary = vocabularyOf(Object.fromEntries(policyDocuments.map(({ file, value }) => [file, value])))
  const lintIssues = documents
    .filter(({ file }) => file === head)
    .flatMap(({ value }) => checkLintSettings(memberOf(value, 'lint'), policy))
  const caseIssues = checkCases(caseDocuments, caseContext(vocabulary, unreadOfPolicy))
  const localeIssues = checkLocales(
    documents.filter(({ file }) => isOfLocales(file)),
    policy,
  )
  const locators = new Map(documents.map(({ file, locator }) => [file, locator]))
  const located = (issue: FileIssue): Problem => {
    const locator = locators.get(issue.file)
    return locator ? problemOf(issue, locator) : { severity: 'error', ...issue, ...start }
  }
  return {
    problems: orderProblems([...problems, ...[...issues, ...lintIssues, ...caseIssues, ...localeIssues].map(located)]),
    ...(policy ? { policy } : {}),
    cases: caseDocuments.flatMap((document) => caseFileOf(document) ?? []),
  }
}
