import type * as z from 'zod/mini'
import { type Issue, listed, quote, suggestion } from './issue.js'
import { toPointer } from './pointer.js'

type ZodIssue = z.core.$ZodIssue
type Path = readonly PropertyKey[]
type Described = readonly [code: string, message: string]

const at = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], document)

/** What zod's types are called. */
export const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'text',
}

/** How a caller's value is shown: as it is, or as what kind of thing it is where it may be about a person. */
export type Show = (value: unknown) => string

export const kindOf: Show = (value) =>
  typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : quote(value)

/** Null stands for an absent value, but not as a whole document, nor inside a list. */
const isMissing = (path: Path, value: unknown): boolean =>
  value === undefined || (value === null && typeof path.at(-1) === 'string')

const unknownValue = (known: readonly unknown[], path: Path, value: unknown, show: Show): Described => {
  if (isMissing(path, value)) return ['missing', `is required: one of ${listed(known)}`]
  if (value === null) return ['wrong-type', `expected one of ${listed(known)}, got \`null\``]
  const nearest = suggestion(value, known.map(String))
  return ['unknown-value', `${(nearest ? quote : show)(value)} is not one of ${listed(known)}${nearest}`]
}

const describe = (problem: ZodIssue, path: Path, value: unknown, show: Show): Described => {
  switch (problem.code) {
    case 'invalid_type': {
      const expected = kinds[problem.expected] ?? problem.expected
      return isMissing(path, value)
        ? ['missing', `is required: expected ${expected}`]
        : ['wrong-type', `expected ${expected}, got ${kindOf(value)}`]
    }
    case 'invalid_value':
      return unknownValue(problem.values, path, value, show)
    case 'invalid_union': {
      // Zod names the values of the key that tells alternatives apart; other unions have words of their own.
      const { options } = problem as { options?: readonly unknown[] }
      if (options) return unknownValue(options, path, value, show)
      return ['wrong-type', `${problem.message}, got ${kindOf(value)}`]
    }
    case 'too_small':
      return problem.origin === 'number' || problem.origin === 'int'
        ? ['out-of-range', `must be at least ${problem.minimum}`]
        : ['empty', 'must not be empty']
    case 'too_big':
      return problem.origin === 'number' || problem.origin === 'int'
        ? ['out-of-range', `must be at most ${problem.maximum}`]
        : ['too-long', `must have at most ${problem.maximum} ${problem.origin === 'string' ? 'characters' : 'members'}`]
    case 'invalid_format':
      return ['wrong-format', `${show(value)} does not fit: ${problem.message}`]
    case 'invalid_key':
      return ['wrong-format', `${quote(path.at(-1))} does not fit: ${problem.issues[0]?.message}`]
    default:
      return isMissing(path, value) ? ['missing', `is required: ${problem.message}`] : ['wrong-form', problem.message]
  }
}

/** Our issues from zod's: one for each unknown key, codes of our own, and what to do. */
export const fromZod = (
  problems: readonly ZodIssue[],
  document: unknown,
  knownKeys: (path: Path) => readonly string[],
  show: Show = quote,
): Issue[] =>
  problems.flatMap((problem): Issue[] => {
    const { path } = problem
    if (problem.code === 'unrecognized_keys')
      return problem.keys.map((key) => ({
        code: 'unknown-key',
        path: toPointer([...path, key]),
        message: `${quote(key)} is not a known key here${suggestion(
          key,
          knownKeys(path).filter((known) => known !== key),
        )}`,
      }))
    const [code, message] = describe(problem, path, at(document, path), show)
    return [{ code, path: toPointer(path), message }]
  })
