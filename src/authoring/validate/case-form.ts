import * as z from 'zod/mini'
import { fromZod, kindOf } from '../../base/zod-issues.js'
import { keysAt } from '../../base/zod-keys.js'
import { resolveUnions } from '../../base/zod-unions.js'
import { casesSchema } from '../../policy/case.js'
import type { FileIssue } from '../problem-of.js'
import type { PolicyDocument } from './read-document.js'

type ZodIssue = z.core.$ZodIssue

const isInAction = ({ path }: ZodIssue): boolean => path[0] === 'cases' && path[2] === 'action'

/** What is wrong with the form of a case file. Of an action nothing is repeated but known words. */
export const checkCaseForm = ({ file, value }: PolicyDocument): readonly FileIssue[] => {
  const parsed = z.safeParse(casesSchema, value)
  if (parsed.success) return []
  const problems = resolveUnions(parsed.error.issues)
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
