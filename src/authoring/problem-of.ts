import { type Issue, quote, suggested } from '../base/issue.js'
import type { Problem, Range } from '../base/problem.js'
import { clip } from '../report/characters.js'
import type { Locator } from './locate.js'
import type { TextRanges } from './text-ranges.js'

const longest = 80

/** An issue with the name of its file. */
export type FileIssue = Issue & { readonly file: string }

/** Issues with something's name, where the pointer leads to the whole of what is named. */
const atKey: ReadonlySet<string> = new Set(['unknown-key', 'cyclic-condition', 'bare-comparison', 'unknown-task'])

const isText = (text: string): boolean => /^".*"$/s.test(text)

/** A problem in a range of a file. */
export const problemAt = (
  { file, path, code, message }: FileIssue,
  range: Range,
  { textOf }: TextRanges,
  severity: Problem['severity'] = 'error',
): Problem => {
  const text = textOf(range)
  // A near name of something else, such as a parameter's value, is no replacement for what stands here.
  const name = isText(text) ? suggested(message) : undefined
  return {
    severity,
    code,
    file,
    path,
    ...range,
    message,
    ...(text === '' ? {} : { text: clip(text, longest) }),
    ...(name === undefined ? {} : { suggestion: JSON.stringify(name) }),
  }
}

/** What is absent has no text of its own: its name goes into the message. */
const named = (issue: FileIssue): FileIssue => {
  const name = issue.path.slice(issue.path.lastIndexOf('/') + 1)
  return issue.code === 'missing' && name !== '' ? { ...issue, message: `${quote(name)} ${issue.message}` } : issue
}

/** An issue with its place in the text of its file. */
export const problemOf = (issue: FileIssue, locator: Locator, severity?: Problem['severity']): Problem =>
  problemAt(named(issue), locator.rangeOf(issue.path, atKey.has(issue.code) ? 'key' : 'value'), locator, severity)
