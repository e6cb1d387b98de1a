/** A JSON Pointer (RFC 6901) from a path of keys; `""` is the whole document. */
export const toPointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
