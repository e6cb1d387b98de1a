import type * as z from 'zod/mini'
import { type Issue, quote, suggestion } from './issue.js'
import { toPointer } from './pointer.js'

type ZodIssue = z.core.$ZodIssue
type Path = readonly PropertyKey[]
type Described = readonly [code: string, message: string]

const at = (document: unknown, path: Path): unknown =>
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

/** What kind of thing a value is: never the value, which may be about a person. */
const kindOf = (value: unknown): string =>
  typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : quote(value)

const listed = (names: readonly unknown[]): string => names.map((name) => `\`${String(name)}\``).join(', ')

/** Null stands for an absent value, but not as a whole document, nor inside a list. */
const isMissing = (path: Path, value: unknown): boolean =>
  value === undefined || (value === null && typeof path.at(-1) === 'string')

const wrongType = (expected: string, path: Path, value: unknown): Described =>
  isMissing(path, value)
    ? ['missing', `is required: expected ${expected}`]
    : ['wrong-type', `expected ${expected}, got ${kindOf(value)}`]

const unknownValue = (known: readonly unknown[], path: Path, value: unknown): Described => {
  if (isMissing(path, value)) return ['missing', `is required: one of ${listed(known)}`]
  if (value === null) return ['wrong-type', `expected one of ${listed(known)}, got \`null\``]
  const nearest = suggestion(value, known.map(String))
  return ['unknown-value', `${nearest ? quote(value) : kindOf(value)} is not one of ${listed(known)}${nearest}`]
}

/** What none of some alternatives fits: by their types, or else by the keys that they begin with. */
const noAlternative = (alternatives: readonly (readonly ZodIssue[])[], path: Path, value: unknown): Described => {
  const typed = (length: number) =>
    alternatives.flatMap((issues) =>
      issues.filter((issue) => issue.code === 'invalid_type' && issue.path.length === length),
    )
  const types = typed(0).map((issue) => kinds[(issue as { expected: string }).expected])
  if (types.length === alternatives.length) return wrongType([...new Set(types)].join(' or '), path, value)
  return [
    'wrong-form',
    `fits none of the forms allowed here: one has ${typed(1)
      .map((issue) => listed(issue.path))
      .join(', another ')}`,
  ]
}

type Union = Extract<ZodIssue, { code: 'invalid_union' }>

/** For a discriminated union, the values that there are. */
const optionsOf = (problem: Union): readonly unknown[] | undefined =>
  (problem as { options?: readonly unknown[] }).options

/** What zod says of each alternative, those within alternatives among them. */
const alternativesOf = (problem: Union): readonly (readonly ZodIssue[])[] =>
  problem.errors.flatMap((issues): readonly (readonly ZodIssue[])[] => {
    const [only] = issues
    return only?.code === 'invalid_union' && only.path.length === 0 ? alternativesOf(only) : [issues]
  })

const describe = (problem: ZodIssue, path: Path, value: unknown): Described => {
  switch (problem.code) {
    case 'invalid_type':
      return wrongType(kinds[problem.expected] ?? problem.expected, path, value)
    case 'invalid_value':
      return unknownValue(problem.values, path, value)
    case 'invalid_union':
      return optionsOf(problem)
        ? unknownValue(optionsOf(problem) ?? [], path, value)
        : noAlternative(alternativesOf(problem), path, value)
    case 'too_small':
      return problem.origin === 'number' || problem.origin === 'int'
        ? ['out-of-range', `must be at least ${problem.minimum}`]
        : ['empty', 'must not be empty']
    case 'too_big':
      return problem.origin === 'number' || problem.origin === 'int'
        ? ['out-of-range', `must be at most ${problem.maximum}`]
        : ['too-long', `must have at most ${problem.maximum} ${problem.origin === 'string' ? 'characters' : 'members'}`]
    case 'invalid_format':
      return ['wrong-format', `${kindOf(value)} does not fit: ${problem.message}`]
    case 'invalid_key':
      return ['wrong-format', `${quote(path.at(-1))} does not fit: ${problem.issues[0]?.message}`]
    default:
      return ['invalid', problem.message]
  }
}

/** The one alternative that a value comes closest to, where one does. */
const closestAlternative = (problem: ZodIssue): readonly ZodIssue[] | undefined => {
  if (problem.code !== 'invalid_union') return undefined
  const [best, next] = [...alternativesOf(problem)].sort((a, b) => a.length - b.length)
  return best && next && best.length < next.length ? best : undefined
}

/** Our issues from zod's: one for each unknown key, codes of our own, and what to do. */
export const fromZod = (
  problems: readonly ZodIssue[],
  document: unknown,
  knownKeys: (path: Path) => readonly string[],
  base: Path = [],
): Issue[] =>
  problems.flatMap((problem): Issue[] => {
    const path = [...base, ...problem.path]
    const alternative = closestAlternative(problem)
    if (alternative) return fromZod(alternative, document, knownKeys, path)
    if (problem.code === 'unrecognized_keys')
      return problem.keys.map((key) => ({
        code: 'unknown-key',
        path: toPointer([...path, key]),
        message: `${quote(key)} is not a known key here${suggestion(key, knownKeys(path))}`,
      }))
    const [code, message] = describe(problem, path, at(document, path))
    return [{ code, path: toPointer(path), message }]
  })
