import { editDistance } from './edit-distance.js'

/**
 * One problem with some input, as data. Every code is explained in docs/issues.md.
 *
 * `path` is a JSON Pointer into the document at fault (`""` is the whole of it) and `file` names that
 * document where there are several.
 */
export interface Issue {
  readonly code: string
  readonly path: string
  readonly message: string
  readonly file?: string
}

/** Either a value, or every issue that stands against it. */
export type Result<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly issues: readonly Issue[] }

/** The nearest of the known names, where one is near enough to be what was meant. */
const nearest = (name: string, known: readonly string[]): string | undefined => {
  if (name.length > 100) return undefined
  const [best] = known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance)
  return best && best.distance <= Math.max(2, best.candidate.length / 3) ? best.candidate : undefined
}

/** `; did you mean …` or nothing, to close a message with. */
export const suggestion = (name: unknown, known: readonly string[]): string => {
  const candidate = typeof name === 'string' ? nearest(name, known) : undefined
  return candidate === undefined ? '' : `; did you mean \`${candidate}\`?`
}

/**
 * The caller's own value in backticks where it is a short token, otherwise what kind of thing it is:
 * free text may be about a person and is never repeated.
 */
export const quote = (value: unknown): string => {
  if (typeof value === 'string') return /^[\w:./-]{1,60}$/.test(value) ? `\`${value}\`` : 'this text'
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return `\`${value}\``
  return Array.isArray(value) ? 'a list' : value === undefined ? 'nothing' : 'an object'
}

/** Names in backticks, to choose one of. */
export const listed = (names: readonly unknown[]): string => names.map((name) => `\`${String(name)}\``).join(', ')

/** The name that {@link suggestion} closed a message with. */
export const suggested = (message: string): string | undefined => /; did you mean `([^`]+)`\?$/.exec(message)?.[1]
