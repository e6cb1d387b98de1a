import * as z from 'zod/mini'
import { catalogueOf } from '../../action/catalogue.js'
import { extraIssues } from '../../action/check-extra.js'
import { quote, suggestion } from '../../base/issue.js'
import { toPointer } from '../../base/pointer.js'
import { fromZod } from '../../base/zod-issues.js'
import { keysAt } from '../../base/zod-keys.js'
import { head } from '../../policy/check.js'
import { type LintName, lintNames } from '../../policy/lint-names.js'
import { type LintSettings, lintSettingsSchema } from '../../policy/lint-settings.js'
import type { Policy } from '../../policy/policy.js'
import type { FileIssue } from '../problem-of.js'

/** What each kind of name is called, and the code of one that is not there. */
const kinds: Readonly<Record<LintName, { readonly code: string; readonly what: string }>> = {
  clause: { code: 'unknown-clause', what: 'a clause' },
  rule: { code: 'unknown-rule', what: 'a rule' },
  condition: { code: 'unknown-condition', what: 'a named condition' },
  parameter: { code: 'unknown-parameter', what: 'a parameter' },
  procedure: { code: 'unknown-procedure', what: 'a procedure' },
  fact: { code: 'unknown-fact', what: 'a fact' },
  task: { code: 'unknown-task', what: 'the task of a rule' },
}

/** Names in the settings of what the policy does not have. */
const checkNames = ({ suppress = [], tasks = {} }: LintSettings, policy: Policy): readonly FileIssue[] => {
  const names = lintNames(policy)
  const check = (kind: LintName, name: string, ...path: readonly PropertyKey[]): readonly FileIssue[] => {
    const known = names[kind]
    if (known.includes(name)) return []
    const { code, what } = kinds[kind]
    const message = `${quote(name)} is not ${what} of this policy${suggestion(name, known)}`
    return [{ file: head, path: toPointer(['lint', ...path]), code, message }]
  }
  return [
    ...suppress.flatMap((suppression, index) =>
      (Object.keys(names) as LintName[]).flatMap((kind) => {
        const name = suppression[kind]
        return name === undefined ? [] : check(kind, name, 'suppress', index, kind)
      }),
    ),
    ...Object.entries(tasks).flatMap(([task, { contraryTo = [], doneBy }]) => [
      ...check('task', task, 'tasks', task),
      ...contraryTo.flatMap((other, index) => check('task', other, 'tasks', task, 'contraryTo', index)),
      ...extraIssues(doneBy?.extra ?? {}, catalogueOf(policy.facts)).map((issue) => ({
        ...issue,
        file: head,
        path: toPointer(['lint', 'tasks', task, 'doneBy']) + issue.path,
      })),
    ]),
  ]
}

/** `__proto__` as a key of its own, which zod's records pass over in silence. */
const hiddenTask = (settings: unknown): readonly FileIssue[] => {
  const tasks = (settings as { readonly tasks?: unknown } | null | undefined)?.tasks
  return typeof tasks === 'object' && tasks !== null && Object.hasOwn(tasks, '__proto__')
    ? [{ file: head, path: '/lint/tasks/__proto__', code: 'unknown-key', message: '`__proto__` is not a name' }]
    : []
}

/**
 * What is wrong with the settings under `lint` in policy.json.
 *
 * @param policy what the names in them are looked up in; without one they are not
 */
export const checkLintSettings = (settings: unknown, policy?: Policy): readonly FileIssue[] => {
  if (settings === undefined) return []
  const parsed = z.safeParse(lintSettingsSchema, settings)
  const issues = parsed.success
    ? []
    : fromZod(parsed.error.issues, settings, (path) => keysAt(lintSettingsSchema, path)).map((issue) => ({
        ...issue,
        file: head,
        path: `/lint${issue.path}`,
      }))
  const named = parsed.success && policy ? checkNames(parsed.data, policy) : []
  return [...hiddenTask(settings), ...issues, ...named]
}
