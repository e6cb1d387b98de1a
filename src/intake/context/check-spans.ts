import type { Issue } from '../../base/issue.js'
import { toPointer } from '../../base/pointer.js'

type Path = readonly PropertyKey[]

/** That something ends before it begins: days and times of day are in order as text. */
export const checkSpan = (
  path: Path,
  { from, until }: { readonly from: string; readonly until?: string | undefined },
  key = 'until',
): readonly Issue[] =>
  until === undefined || from <= until
    ? []
    : [{ code: 'wrong-order', path: toPointer([...path, key]), message: `is before \`from\`; correct one of the two` }]

/** Every thing but the first that has the key of another. */
export const duplicates = (
  things: readonly { readonly key: string; readonly path: Path }[],
  message: string,
): readonly Issue[] => {
  const seen = new Set<string>()
  return things.flatMap(({ key, path }) => {
    if (seen.has(key)) return [{ code: 'duplicate', path: toPointer(path), message }]
    seen.add(key)
    return []
  })
}
