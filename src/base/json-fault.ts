/** What JSON calls white space, as a byte or as a character code. */
export const isSpace = (code: number | undefined): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/** Where a text stops being JSON (an offset in UTF-16 units) and why, in words that repeat none of it. */
interface Fault {
  readonly at: number
  readonly problem: string
}

type Expected = 'value' | 'name' | 'colon' | 'separator'

const names: Record<Expected, string> = {
  value: 'a value (text goes in double quotes)',
  name: 'a name in double quotes',
  colon: '`:`',
  separator: '`,`',
}

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** The offset past the closing quote, or the fault. */
const endOfString = (text: string, start: number): number | Fault => {
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return { at, problem: 'a line break or control character inside text must be escaped' }
    const next = code === 0x5c ? matchEnd(escaped, text, at) : at + 1
    if (next < 0) return { at, problem: 'this is not an escape that JSON has' }
    at = next
  }
  return { at: start, problem: 'the text that begins here is not closed' }
}

/**
 * The first fault of a text that `JSON.parse` refused: its own message quotes the text, which may be
 * about a person. A loop and not a recursion, because how deep it nests is not ours to say.
 */
export const findFault = (text: string): Fault | undefined => {
  const closers: string[] = []
  let expected: Expected = 'value'
  let canClose = false
  let at = 0
  const wanted = (): string => {
    const closer = closers.at(-1)
    if (closer === undefined) return expected === 'separator' ? 'nothing more' : names[expected]
    return canClose ? `${names[expected]} or \`${closer}\`` : names[expected]
  }
  for (;;) {
    const afterLast = at
    while (isSpace(text.charCodeAt(at))) at++
    const char = text[at]
    const closer = closers.at(-1)
    if (char === undefined) {
      if (expected === 'separator' && closer === undefined) return undefined
      return { at: afterLast, problem: `it ends where ${wanted()} was expected` }
    }
    let next = at + 1
    if (canClose && char === closer) {
      closers.pop()
      expected = 'separator'
    } else if (expected === 'separator' && char === ',' && closer !== undefined) {
      expected = closer === '}' ? 'name' : 'value'
      canClose = false
    } else if (expected === 'colon' && char === ':') {
      expected = 'value'
    } else if ((expected === 'value' || expected === 'name') && char === '"') {
      const end = endOfString(text, at)
      if (typeof end === 'object') return end
      canClose = expected === 'value'
      expected = canClose ? 'separator' : 'colon'
      next = end
    } else if (expected === 'value' && (char === '{' || char === '[')) {
      closers.push(char === '{' ? '}' : ']')
      expected = char === '{' ? 'name' : 'value'
      canClose = true
    } else {
      next = expected === 'value' ? matchEnd(scalar, text, at) : -1
      if (next < 0) return { at, problem: `expected ${wanted()}` }
      expected = 'separator'
      canClose = true
    }
    at = next
  }
}
