import type { Issue } from '../../base/issue.js'
import { textOf } from '../../policy/vocabulary.js'
import type { FileIssue } from '../problem-of.js'
import { localeFile } from './locale-file.js'
import type { PolicyDocument } from './read-document.js'

const checkName = ({ file, value }: PolicyDocument): readonly FileIssue[] => {
  const locale = textOf(value, 'locale')
  if (locale === undefined || file === localeFile(locale)) return []
  const message = `must be in a file named \`${localeFile(locale)}\``
  return [{ file, path: '/locale', code: 'file-name', message }]
}

/**
 * What is wrong with translations: in themselves, beside the policy that they are of, and in their names.
 *
 * @param issuesOf says what is wrong with what a file holds
 */
export const checkLocales = (
  documents: readonly PolicyDocument[],
  issuesOf: (content: unknown) => readonly Issue[],
): readonly FileIssue[] =>
  documents.flatMap((document) => {
    const { file, value } = document
    const issues = issuesOf(value)
    const hasTag = !issues.some(({ path }) => path === '/locale')
    return [...issues.map((issue) => ({ ...issue, file })), ...(hasTag ? checkName(document) : [])]
  })
