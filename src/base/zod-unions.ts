import type * as z from 'zod/mini'
import { kinds } from './zod-issues.js'

type ZodIssue = z.core.$ZodIssue
type UnionIssue = Extract<ZodIssue, { code: 'invalid_union' }>

/** The type that an alternative asks for and the value does not have. */
const typeWanted = (problems: readonly ZodIssue[]): string | undefined =>
  problems.map((one) => (one.code === 'invalid_type' && one.path.length === 0 ? one.expected : undefined))[0]

/** What is wrong by the one alternative whose type the value has; nothing where that is not one. */
const meantBy = ({ errors, path }: UnionIssue): readonly ZodIssue[] => {
  const [meant = [], ...others] = errors.filter((alternative) => typeWanted(alternative) === undefined)
  return others.length > 0 ? [] : meant.map((inner) => ({ ...inner, path: [...path, ...inner.path] }))
}

/**
 * Zod's problems, those with unions told as problems with the alternative that was meant: of text or an
 * object, the object where it is one. Apart from `fromZod`, as only files of cases have such unions.
 */
export const resolveUnions = (problems: readonly ZodIssue[]): ZodIssue[] =>
  problems.flatMap((problem): ZodIssue[] => {
    if (problem.code !== 'invalid_union') return [problem]
    const types = problem.errors.map(typeWanted)
    if (types.length > 0 && types.every((type) => type !== undefined)) {
      const expected = types.map((type) => kinds[type] ?? type).join(' or ')
      return [{ ...problem, code: 'invalid_type', expected: expected as 'string' }]
    }
    const meant = meantBy(problem)
    return meant.length > 0 ? resolveUnions(meant) : [problem]
  })
