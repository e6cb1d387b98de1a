import { ClausewiseError } from '../../base/clausewise-error.js'
import type { Issue } from '../../base/issue.js'

/** What is thrown, before anything is translated, where a dialect cannot say what a policy says. */
export const notExpressible = (issues: readonly Issue[]): ClausewiseError =>
  new ClausewiseError('not-expressible', issues)

/** An issue that stands against a part of a policy in some dialect. */
export const inexpressible = (path: string, message: string): Issue => ({ code: 'not-expressible', path, message })

/** Text that every engine takes for what it is: no NUL, no half of a surrogate pair. */
export const isPlainText = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)
