import { type Problem, start } from '../../base/problem.js'
import { type Locator, locate } from '../locate.js'
import { orderProblems } from '../order-problems.js'
import { problemOf } from '../problem-of.js'
import type { LintFinding } from './lint.js'

type LocatorOf = (file: string) => Locator | undefined

const located = (
  { severity, subject: _subject, witness, related, ...issue }: LintFinding,
  locatorOf: LocatorOf,
): Problem => {
  const locator = locatorOf(issue.file)
  return {
    ...(locator ? problemOf(issue, locator, severity) : { severity, ...issue, ...start }),
    ...(witness && { witness }),
    ...(related && {
      related: related.map((place) => ({ ...place, ...(locatorOf(place.file)?.rangeOf(place.path) ?? start) })),
    }),
  }
}

/**
 * Findings as problems, each with its place in the text of its file, in the order of the files.
 *
 * @param texts of the policy's files, by their names
 */
export const lintProblems = (
  findings: readonly LintFinding[],
  texts: Readonly<Record<string, string>>,
): readonly Problem[] => {
  const files = new Set(findings.flatMap(({ file, related = [] }) => [file, ...related.map((place) => place.file)]))
  const locators = new Map(
    Object.entries(texts).flatMap(([file, text]) => (files.has(file) ? [[file, locate(text)] as const] : [])),
  )
  return orderProblems(findings.map((finding) => located(finding, (file) => locators.get(file))))
}
