import { extraIssues } from '../../action/check-extra.js'
import { quote } from '../../base/issue.js'
import { listOf, memberOf, textOf } from '../../policy/vocabulary.js'
import { lists } from '../cases/lists.js'
import type { FileIssue } from '../problem-of.js'
import type { CaseContext } from './case-context.js'
import { checkCaseForm } from './case-form.js'
import { checkFinding, clauseOf, type Report } from './check-finding.js'
import type { PolicyDocument } from './read-document.js'

const checkExpected = (expected: unknown, context: CaseContext, report: Report): void => {
  const seen = new Map<string, string>()
  for (const list of lists)
    for (const [index, finding] of listOf(memberOf(expected, list)).entries()) {
      const at = `/expect/${list}/${index}`
      checkFinding(finding, list, context, (path, code, message) => report(at + path, code, message))
      const clause = clauseOf(finding)
      if (clause === undefined) continue
      const earlier = seen.get(clause)
      // In lists of two kinds, one of them is wrong and reported as such.
      if (earlier === list) report(at, 'duplicate', `clause ${quote(clause)} is in this list twice`)
      else if (earlier !== undefined && list === 'undetermined')
        report(at, 'duplicate', `clause ${quote(clause)} is in \`${earlier}\`, too, and can only be in one of them`)
      seen.set(clause, list)
    }
}

/** The facts of the policy's own that an action carries. */
const checkExtra = (action: unknown, { vocabulary, hasFacts }: CaseContext, report: Report): void => {
  const extra = memberOf(action, 'extra')
  if (!hasFacts || typeof extra !== 'object' || extra === null) return
  for (const { path, code, message } of extraIssues(extra, vocabulary.catalogue)) report(path, code, message)
}

const checkSection = (content: unknown, { sections }: CaseContext, report: Report): void => {
  const section = textOf(content, 'section')
  if (section !== undefined && !sections.includes(section))
    report('/section', 'unlisted-section', `${quote(section)} is not a section of this policy`)
}

/** What is wrong with the case files, in themselves and beside the policy that they are cases of. */
export const checkCases = (documents: readonly PolicyDocument[], context: CaseContext): readonly FileIssue[] => {
  const names = new Map<string, string>()
  return documents.flatMap((document) => {
    const { file, value } = document
    const issues: FileIssue[] = []
    const report: Report = (path, code, message) => issues.push({ file, path, code, message })
    checkSection(value, context, report)
    for (const [index, one] of listOf(memberOf(value, 'cases')).entries()) {
      const name = textOf(one, 'name')
      const earlier = name === undefined ? undefined : names.get(name)
      if (earlier !== undefined) report(`/cases/${index}/name`, 'duplicate', `a case in \`${earlier}\` has this name`)
      else if (name !== undefined) names.set(name, file)
      checkExtra(memberOf(one, 'action'), context, (path, code, message) =>
        report(`/cases/${index}/action${path}`, code, message),
      )
      checkExpected(memberOf(one, 'expect'), context, (path, code, message) =>
        report(`/cases/${index}${path}`, code, message),
      )
    }
    const form = checkCaseForm(document)
    const wrong = new Set(form.map(({ path }) => path))
    // A name that has not the form of one is no news to be unknown, too.
    return [...form, ...issues.filter(({ path }) => !wrong.has(path))]
  })
}
