import * as z from 'zod/mini'
import { fromZod, kindOf } from '../../base/zod-issues.js'
import { keysAt } from '../../base/zod-keys.js'
import { casesSchema } from '../../policy/case.js'
import type { FileIssue } from '../problem-of.js'
import type { PolicyDocument } from './read-document.js'

type ZodIssue = z.core.$ZodIssue

const isOfOtherType = ([first]: readonly ZodIssue[]): boolean =>
  first?.code === 'invalid_type' && first.path.length === 0

/** Neither of the two forms of an expected finding, as what zod would say if it were one. */
const neitherForm = ({ path, input }: ZodIssue): ZodIssue => ({
  code: 'invalid_type',
  expected: "a clause's id, or an object with a `clause`" as 'object',
  path,
  input,
  message: '',
})

/** An expected finding is text or an object: what is wrong with the one that it is. */
const withoutUnions = (problem: ZodIssue): readonly ZodIssue[] => {
  if (problem.code !== 'invalid_union' || problem.errors.length === 0) return [problem]
  const branch = problem.errors.find((errors) => !isOfOtherType(errors))
  return branch ? branch.map((inner) => ({ ...inner, path: [...problem.path, ...inner.path] })) : [neitherForm(problem)]
}

const isInAction = ({ path }: ZodIssue): boolean => path[0] === 'cases' && path[2] === 'action'

/** What is wrong with the form of a case file. Of an action nothing is repeated but known words. */
export const checkCaseForm = ({ file, value }: PolicyDocument): readonly FileIssue[] => {
  const parsed = z.safeParse(casesSchema, value)
  if (parsed.success) return []
  const problems = parsed.error.issues.flatMap(withoutUnions)
  const keys = (path: readonly PropertyKey[]) => keysAt(casesSchema, path)
  return [
    ...fromZod(
      problems.filter((problem) => !isInAction(problem)),
      value,
      keys,
    ),
    ...fromZod(problems.filter(isInAction), value, keys, kindOf),
  ].map((issue) => ({ ...issue, file }))
}
