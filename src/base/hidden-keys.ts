import type { Issue } from './issue.js'

/** `__proto__` as a key of its own in a record of a document, which zod's records pass over in silence. */
export const hiddenKeys = (document: unknown, records: readonly string[]): readonly Issue[] =>
  records.flatMap((name) => {
    const record = (document as Readonly<Record<string, unknown>> | null | undefined)?.[name]
    return typeof record === 'object' && record !== null && Object.hasOwn(record, '__proto__')
      ? [{ code: 'unknown-key', path: `/${name}/__proto__`, message: '`__proto__` is not a name' }]
      : []
  })
