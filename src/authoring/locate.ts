import { type Node, parseTree } from 'jsonc-parser'
import { toPointer } from '../base/pointer.js'
import type { Range } from '../base/problem.js'
import { type TextRanges, textRanges } from './text-ranges.js'

interface Entry {
  /** The name in double quotes, where it is a member of an object. */
  readonly key?: Node
  readonly value: Node
}

/** Tells where in a JSON text something stands. */
export interface Locator extends TextRanges {
  /**
   * The range of what a JSON Pointer points at: its value where that stands on one line, else its key, else
   * its opening bracket; with `key`, its key. Of what is absent, it is the nearest enclosing object's key,
   * or that object's opening bracket.
   */
  rangeOf(pointer: string, prefer?: 'value' | 'key'): Range
  /** Every key that its object has already: its pointer, its name and where it stands again. */
  readonly repeated: readonly { readonly path: string; readonly name: string; readonly range: Range }[]
}

const walk = (value: Node, path: string, key: Node | undefined, visit: (path: string, entry: Entry) => void): void => {
  visit(path, key ? { key, value } : { value })
  for (const [index, child] of (value.children ?? []).entries()) {
    const [name, member] = child.type === 'property' ? (child.children ?? []) : []
    if (name && member) walk(member, path + toPointer([String(name.value)]), name, visit)
    else if (child.type !== 'property') walk(child, `${path}/${index}`, undefined, visit)
  }
}

/** Finds places by JSON Pointer in a text that is valid JSON, not nested too deep for recursion. */
export const locate = (text: string): Locator => {
  const { rangeAt, textOf } = textRanges(text)
  const rangeOfNode = ({ offset, length }: Node): Range => rangeAt(offset, length)
  const entries = new Map<string, Entry>()
  const repeated: { path: string; name: string; range: Range }[] = []
  const visit = (path: string, entry: Entry): void => {
    const { key } = entry
    const earlier = entries.get(path)?.key
    // In one object: where an object stands twice, its members have the same pointers and are no repetition.
    if (key && earlier && key.parent?.parent === earlier.parent?.parent)
      repeated.push({ path, name: String(key.value), range: rangeOfNode(key) })
    // The last counts, as in `JSON.parse`.
    entries.set(path, entry)
  }
  const root = parseTree(text)
  if (root) walk(root, '', undefined, visit)

  const rangeOf = (pointer: string, prefer: 'value' | 'key' = 'value'): Range => {
    const entry = entries.get(pointer)
    if (!entry) return pointer === '' ? rangeAt(0, 0) : rangeOf(pointer.slice(0, pointer.lastIndexOf('/')), 'key')
    const { key, value } = entry
    if (prefer === 'key' && key) return rangeOfNode(key)
    const range = rangeOfNode(value)
    if (prefer === 'value' && range.line === range.endLine) return range
    return key ? rangeOfNode(key) : rangeAt(value.offset, 1)
  }
  return { rangeAt, textOf, rangeOf, repeated }
}
