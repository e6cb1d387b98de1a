import { localeFormIssues, localeIssues } from '../../policy/load-locale.js'
import type { Policy } from '../../policy/policy.js'
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
 * What is wrong with the translations, in themselves and beside the policy that they are of.
 *
 * @param policy is not there where it does not load: nothing is said of what may only follow from that
 */
export const checkLocales = (documents: readonly PolicyDocument[], policy: Policy | undefined): readonly FileIssue[] =>
  documents.flatMap((document) => {
    const { file, value } = document
    const issues = policy ? localeIssues(value, policy) : localeFormIssues(value)
    const hasTag = !issues.some(({ path }) => path === '/locale')
    return [...issues.map((issue) => ({ ...issue, file })), ...(hasTag ? checkName(document) : [])]
  })
