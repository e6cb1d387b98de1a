import { type Problem, start } from '../../base/problem.js'
import type { Policy } from '../../policy/policy.js'
import { orderProblems } from '../order-problems.js'
import { type FileIssue, problemOf } from '../problem-of.js'
import { type CaseFile, caseFileOf } from './case-file.js'
import { checkPolicyFiles } from './check-policy-files.js'
import { readDocument } from './read-document.js'

/** What a policy's files amount to. */
export interface Validation {
  /** By file (policy.json, sections, cases), line and column. */
  readonly problems: readonly Problem[]
  /** The policy, where it loads: what is wrong with its cases does not keep it from that. */
  readonly policy?: Policy
  /** The case files that have the form of one. */
  readonly cases: readonly CaseFile[]
}

const isCases = (file: string): boolean => file.startsWith('cases/')

/**
 * Checks the files of a policy and its cases, and reports every problem at once, each where it can be mended.
 *
 * @param files the text of each file by its name in the folder: `policy.json`, `2.1-facebook.json`,
 *   `cases/2.1-facebook.json`
 * @param unreadable problems of files whose text is not to be had; nothing is said that only follows from these
 */
export const validatePolicy = (
  files: Readonly<Record<string, string>>,
  unreadable: readonly Problem[] = [],
): Validation => {
  const read = Object.entries(files).map(([file, content]) => ({ file, ...readDocument(file, content) }))
  const documents = read.flatMap(({ document }) => (document ? [document] : []))
  const unread = [
    ...unreadable.map(({ file }) => file),
    ...read.filter(({ document }) => !document).map(({ file }) => file),
  ]
  const { issues, policy } = checkPolicyFiles(
    documents.filter(({ file }) => !isCases(file)),
    unread.filter((file) => !isCases(file)),
  )
  const locators = new Map(documents.map(({ file, locator }) => [file, locator]))
  const located = (issue: FileIssue): Problem => {
    const locator = locators.get(issue.file)
    return locator ? problemOf(issue, locator) : { severity: 'error', ...issue, ...start }
  }
  return {
    problems: orderProblems([...unreadable, ...read.flatMap((one) => one.problems), ...issues.map(located)]),
    ...(policy ? { policy } : {}),
    cases: documents.filter(({ file }) => isCases(file)).flatMap((document) => caseFileOf(document) ?? []),
  }
}
