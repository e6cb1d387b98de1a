import { quote } from '../../base/issue.js'
import { findFault } from '../../base/json-fault.js'
import type { Problem } from '../../base/problem.js'
import { type Locator, locate } from '../locate.js'
import { problemAt } from '../problem-of.js'
import { textRanges } from '../text-ranges.js'
import { deepest, tooDeepAt } from './nesting.js'

/** A file of a policy's folder that is JSON. */
export interface PolicyDocument {
  readonly file: string
  readonly value: unknown
  readonly locator: Locator
}

type ReadDocument = { readonly document?: PolicyDocument; readonly problems: readonly Problem[] }

const word = /[^\s",:[\]{}]+|./y

/** A file that is not read further, because of what begins at an offset. */
const refused = (file: string, text: string, at: number, code: string, message: string): ReadDocument => {
  word.lastIndex = at
  const ranges = textRanges(text)
  const range = ranges.rangeAt(at, word.exec(text)?.[0].length ?? 0)
  return { problems: [problemAt({ file, path: '', code, message }, range, ranges)] }
}

/** Reads a file, or says why it is none. A byte order mark is dropped, and keys that are there twice are told of. */
export const readDocument = (file: string, content: string): ReadDocument => {
  const text = content.replace(/^\ufeff/, '')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const { at, problem } = findFault(text) ?? { at: 0, problem: 'it cannot be read' }
    return refused(file, text, at, 'invalid-json', `is not valid JSON: ${problem}`)
  }
  const deep = tooDeepAt(text)
  if (deep !== undefined) return refused(file, text, deep, 'too-deep', `nested over ${deepest} deep`)
  const locator = locate(text)
  const problems = locator.repeated.map(({ path, name, range }) => {
    const message = `${quote(name)} is there already in this object, and only the last would count`
    return problemAt({ file, path, code: 'duplicate-key', message }, range, locator)
  })
  return { document: { file, value, locator }, problems }
}
