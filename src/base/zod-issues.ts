import type * as z from 'zod/mini'
import { type Issue, quote, suggestion } from './issue.js'
import { toPointer } from './pointer.js'

type ZodIssue = z.core.$ZodIssue

const at = (document: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], document)

const kinds: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'text',
}

const kindOf = (value: unknown): string =>
  typeof value === 'string' ? 'text' : typeof value === 'boolean' ? `\`${value}\`` : quote(value)

/** Null stands for an absent value, but not as a whole document, nor inside a list. */
const isMissing = (path: readonly PropertyKey[], value: unknown): boolean =>
  value === undefined || (value === null && typeof path.at(-1) === 'string')

const describe = (problem: ZodIssue, value: unknown): [code: string, message: string] => {
  switch (problem.code) {
    case 'invalid_type':
      return isMissing(problem.path, value)
        ? ['missing', `is required: expected ${kinds[problem.expected] ?? problem.expected}`]
        : ['wrong-type', `expected ${kinds[problem.expected] ?? problem.expected}, got ${kindOf(value)}`]
    case 'invalid_value': {
      const known = problem.values.map(String)
      const list = known.map((name) => `\`${name}\``).join(', ')
      if (isMissing(problem.path, value)) return ['missing', `is required: one of ${list}`]
      return ['unknown-value', `${quote(value)} is not one of ${list}${suggestion(String(value), known)}`]
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
      return ['wrong-format', `${quote(value)} does not fit: ${problem.message}`]
    default:
      return ['invalid', problem.message ?? 'is not valid']
  }
}

/** Our issues from zod's: one for each unknown key, codes of our own, and what to do. */
export const fromZod = (
  problems: readonly ZodIssue[],
  document: unknown,
  knownKeys: (path: readonly PropertyKey[]) => readonly string[],
): Issue[] =>
  problems.flatMap((problem): Issue[] => {
    if (problem.code === 'unrecognized_keys')
      return problem.keys.map((key) => ({
        code: 'unknown-key',
        path: toPointer([...problem.path, key]),
        message: `${quote(key)} is not a known key here${suggestion(key, knownKeys(problem.path))}`,
      }))
    const [code, message] = describe(problem, at(document, problem.path))
    return [{ code, path: toPointer(problem.path), message }]
  })
