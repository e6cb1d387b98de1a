const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

const put = (node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown => {
  if (key === undefined) return value
  const copy: Record<string, unknown> | unknown[] = Array.isArray(node)
    ? [...node]
    : node
      ? { ...node }
      : /^\d+$/.test(key)
        ? []
        : {}
  const members = copy as Record<string, unknown>
  if (rest.length === 0 && value === undefined) delete members[key]
  else members[key] = put(members[key], rest, value)
  return copy
}

/** A copy of some data with a value at a JSON Pointer, or with nothing there for `undefined`; what lacks on the way is made. */
export const setAt = (document: unknown, pointer: string, value: unknown): unknown =>
  put(document, keysOf(pointer), value)
