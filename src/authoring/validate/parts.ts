import { type Problem, start } from '../../base/problem.js'
import { head } from '../../policy/check.js'
import { orderProblems } from '../order-problems.js'
import { type FileIssue, problemOf } from '../problem-of.js'
import { isOfCases } from './case-file.js'
import { isBeside, isOfLocales } from './locale-file.js'
import { type PolicyDocument, readDocument } from './read-document.js'

/** The files of a folder as they are checked. */
export interface Parts {
  /** Those that could be read: of the policy itself, its cases and its translations. */
  readonly policyDocuments: readonly PolicyDocument[]
  readonly caseDocuments: readonly PolicyDocument[]
  readonly localeDocuments: readonly PolicyDocument[]
  /** What is wrong with files as such, whatever they say. */
  readonly problems: readonly Problem[]
  /** The files of the policy that could not be read. */
  readonly unread: readonly string[]
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

/**
 * Reads texts: where there is no policy.json, other files may be anything.
 *
 * @param unreadable problems of files whose text is not to be had
 */
export const partsOf = (files: Readonly<Record<string, string>>, unreadable: readonly Problem[]): Parts => {
  const hasHead = Object.hasOwn(files, head) || unreadable.some(({ file }) => file === head)
  const names = Object.keys(files).filter((file) => hasHead || isBeside(file) || isNamedAsSection(file))
  const read = names.map((file) => ({ file, ...readDocument(file, files[file] ?? '') }))
  const documents = read.flatMap(({ document }) => (document ? [document] : []))
  const problems = [
    ...(hasHead ? unreadable : [...unreadable, missingHead]),
    ...read.flatMap(({ problems }) => problems),
  ]
  const isRead = (file: string) => documents.some((document) => document.file === file)
  return {
    policyDocuments: documents.filter(({ file }) => !isBeside(file)),
    caseDocuments: documents.filter(({ file }) => isOfCases(file)),
    localeDocuments: documents.filter(({ file }) => isOfLocales(file)),
    problems,
    unread: problems.map(({ file }) => file).filter((file) => !isRead(file) && !isBeside(file)),
  }
}

/** The problems of files as such and issues with what they say, each in its place, in the order of the files. */
export const placed = (
  { policyDocuments, caseDocuments, localeDocuments, problems }: Parts,
  issues: readonly FileIssue[],
): readonly Problem[] => {
  const locators = new Map(
    [...policyDocuments, ...caseDocuments, ...localeDocuments].map(({ file, locator }) => [file, locator]),
  )
  const located = (issue: FileIssue): Problem => {
    const locator = locators.get(issue.file)
    return locator ? problemOf(issue, locator) : { severity: 'error', ...issue, ...start }
  }
  return orderProblems([...problems, ...issues.map(located)])
}

/** The contents of files by their names. */
export const contentsOf = (documents: readonly PolicyDocument[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(documents.map(({ file, value }) => [file, value]))
