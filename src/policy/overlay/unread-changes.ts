import type { Issue } from '../../base/issue.js'

/** Every short text in a value, as deep as changes have names. */
const textsIn = (value: unknown, depth = 4): readonly string[] => {
  if (typeof value === 'string') return value.length <= 100 ? [value] : []
  if (depth === 0 || typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((member) => textsIn(member, depth - 1))
}

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], value)

/**
 * Whether an issue may be no more than the want of a change that could not be read: the name of something that is
 * missing stands in it.
 */
export const followsFrom = ({ code, path }: Issue, content: unknown, unread: readonly unknown[]): boolean => {
  if (unread.length === 0 || !/^(unknown|unlisted)-/.test(code)) return false
  const name = valueAt(content, path)
  return (
    typeof name !== 'string' || unread.some((change) => textsIn(change).includes(name.replace(/^parameters\./, '')))
  )
}
