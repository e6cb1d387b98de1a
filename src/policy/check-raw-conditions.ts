import * as z from 'zod/mini'
import type { Issue } from '../base/issue.js'
import { toPointer } from '../base/pointer.js'
import { head } from './check.js'
import type { Condition } from './condition.js'
import { type ConditionContext, readsOf } from './condition-reads.js'
import { policyFileSchema } from './policy.js'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listAt = (value: unknown, key: string): readonly unknown[] => {
  const list = isRecord(value) ? value[key] : undefined
  return Array.isArray(list) ? list : []
}

/** What conditions are checked against, from a policy.json that has other problems; nothing where it has these. */
export const salvageContext = (content: unknown): ConditionContext | undefined => {
  if (!isRecord(content)) return undefined
  const parameters = z.safeParse(policyFileSchema.shape.parameters, content.parameters)
  const conditions = z.safeParse(policyFileSchema.shape.conditions, content.conditions)
  const facts = z.safeParse(policyFileSchema.shape.facts, content.facts)
  return parameters.success && conditions.success && facts.success
    ? { parameters: parameters.data, conditions: conditions.data, facts: facts.data }
    : undefined
}

const check = (condition: unknown, context: ConditionContext, file: string, path: readonly PropertyKey[]): Issue[] => {
  const issues: Issue[] = []
  readsOf(condition as Condition, context, (at, code, message) =>
    issues.push({ code, path: toPointer([...path, ...at]), message, file }),
  )
  return issues
}

/** Checks the named conditions of a policy.json that has other problems, so that these hide nothing. */
export const checkRawNamedConditions = (context: ConditionContext): Issue[] =>
  Object.entries(context.conditions).flatMap(([name, condition]) =>
    check(condition, context, head, ['conditions', name]),
  )

/** Checks the conditions of a section file that has other problems, so that these hide nothing. */
export const checkRawConditions = (content: unknown, context: ConditionContext, file: string): Issue[] =>
  listAt(content, 'clauses').flatMap((clause, index) =>
    listAt(clause, 'rules').flatMap((rule, at) =>
      isRecord(rule) && rule.conditions !== undefined
        ? check(rule.conditions, context, file, ['clauses', index, 'rules', at, 'conditions'])
        : [],
    ),
  )
