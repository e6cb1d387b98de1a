import type { Issue } from '../../base/issue.js'
import { head } from '../../policy/check.js'
import { loadPolicy, type PolicyFiles } from '../../policy/load.js'
import { parameterPrefix } from '../../policy/parameter.js'
import type { Policy } from '../../policy/policy.js'
import type { FileIssue } from '../problem-of.js'
import type { PolicyDocument } from './read-document.js'

/** Stands for a policy.json that cannot be read: enough of it for the sections' conditions to be checked. */
const noHead = { parameters: {}, conditions: {} }

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], value)

/** Whether an issue may be no more than the want of a policy.json that could be read. */
const needsHead = ({ code, path }: Issue, content: unknown): boolean =>
  code === 'unknown-condition' ||
  code === 'unknown-parameter' ||
  (code === 'unknown-fact' && String(valueAt(content, path)).startsWith(parameterPrefix))

/**
 * What `loadPolicy` says of the files that could be read. Of those that could not, and of what would only follow from
 * that, nothing is said.
 */
export const checkPolicyFiles = (
  documents: readonly PolicyDocument[],
  unread: readonly string[],
): { readonly issues: readonly FileIssue[]; readonly policy?: Policy } => {
  const values: Record<string, unknown> = Object.fromEntries([
    ...unread.map((file) => [file, file === head ? noHead : undefined] as const),
    ...documents.map(({ file, value }) => [file, value] as const),
  ])
  const loaded = loadPolicy(values as PolicyFiles)
  if (loaded.ok) return { issues: [], policy: loaded.policy }
  const headless = unread.includes(head)
  return {
    issues: loaded.issues
      .map((issue) => ({ ...issue, file: issue.file ?? head }))
      .filter(({ file }) => !unread.includes(file))
      .filter((issue) => !headless || !needsHead(issue, values[issue.file])),
  }
}
