import { canonicalText } from '../../base/canonical-text.js'

/** Whether two values differ, as the digests see it: the order of an object's keys says nothing. */
export const differs = (a: unknown, b: unknown): boolean => canonicalText(a) !== canonicalText(b)

/** The keys of which two objects have different values, or only one has any. */
export const keysThatDiffer = (from: object, to: object): readonly string[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((key) =>
    differs((from as Record<string, unknown>)[key], (to as Record<string, unknown>)[key]),
  )
