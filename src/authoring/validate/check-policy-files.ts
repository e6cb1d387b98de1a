import type { Issue } from '../../base/issue.js'
import { head } from '../../policy/check.js'
import { loadPolicy } from '../../policy/load.js'
import type { Policy } from '../../policy/policy.js'
import { textOf } from '../../policy/vocabulary.js'
import type { FileIssue } from '../problem-of.js'
import type { PolicyDocument } from './read-document.js'

/** Stands for a policy.json that cannot be read, so that the sections are checked all the same. */
const standIn = (documents: readonly PolicyDocument[]): object => ({
  id: 'unknown',
  title: 'unknown',
  version: '0.0.0',
  school: { name: 'unknown' },
  approval: { approvedBy: null, approvedOn: null, lastReviewedOn: null, nextReviewDue: null },
  review: { everyMonths: 1, noticeMonths: 0 },
  parameters: {},
  conditions: {},
  procedures: [],
  durations: {},
  sections: documents.map(({ value }) => textOf(value, 'section')).filter((id) => /^\d+(\.\d+)*$/.test(id ?? '')),
})

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], value)

/** Whether an issue may be no more than the want of a policy.json that could be read. */
const needsHead = ({ code, path }: Issue, content: unknown): boolean =>
  ['unknown-condition', 'unknown-parameter', 'unknown-procedure'].includes(code) ||
  (code === 'unknown-fact' && /^(parameters|extra)\./.test(String(valueAt(content, path)))) ||
  // The sections that another names may be without a file, and listed.
  (code === 'unlisted-section' && path !== '/section')

/**
 * What `loadPolicy` says of the files that could be read. Of those that could not, and of what would only follow from
 * that, nothing is said.
 */
export const checkPolicyFiles = (
  documents: readonly PolicyDocument[],
  unread: readonly string[],
): { readonly issues: readonly FileIssue[]; readonly policy?: Policy } => {
  const headless = unread.includes(head)
  const values: Record<string, unknown> = Object.fromEntries([
    ...unread.map((file) => [file, file === head ? standIn(documents) : undefined] as const),
    ...documents.map(({ file, value }) => [file, value] as const),
  ])
  const loaded = loadPolicy(values)
  if (loaded.ok) return { issues: [], ...(headless ? {} : { policy: loaded.policy }) }
  return {
    issues: loaded.issues
      .map((issue) => ({ ...issue, file: issue.file ?? head }))
      .filter(({ file }) => !unread.includes(file))
      .filter((issue) => !headless || !needsHead(issue, values[issue.file])),
  }
}
