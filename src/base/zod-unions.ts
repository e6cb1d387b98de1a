import type * as z from 'zod/mini'

type ZodIssue = z.core.$ZodIssue

/** Whether a value is not even of the type that an alternative asks for. */
const isOfOtherType = (problems: readonly ZodIssue[]): boolean =>
  problems.some(({ code, path }) => code === 'invalid_type' && path.length === 0)

/** In place of a union's problem those of the one alternative whose type the value has, where there is one. */
export const resolveUnions = (problems: readonly ZodIssue[]): readonly ZodIssue[] =>
  problems.flatMap((problem) => {
    if (problem.code !== 'invalid_union') return [problem]
    const [meant, ...others] = problem.errors.filter((alternative) => !isOfOtherType(alternative))
    if (meant === undefined || others.length > 0) return [problem]
    return resolveUnions(meant.map((inner) => ({ ...inner, path: [...problem.path, ...inner.path] })))
  })

/** The types of a union of types: `string` and `object`, say. */
export const typesOf = ({ errors }: z.core.$ZodIssueInvalidUnion): readonly string[] =>
  errors.flatMap(([problem]) => (problem?.code === 'invalid_type' ? [problem.expected] : []))
