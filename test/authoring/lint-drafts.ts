import type { LintInput } from '../../src/authoring/lint/context.js'
import { clause, literal, loaded, parameter, rule, tinyFiles } from '../policy/tiny-policy.js'

export type Kind = 'prohibition' | 'obligation' | 'permission' | 'recommendation'

const words = ['first', 'second', 'third']

/** A clause of rules named after it, `first`, `first-2`; their conditions are alternatives. */
export const provision = (kind: Kind, name: string, ...conditions: readonly object[]) =>
  clause(
    `1.${name}`,
    kind,
    conditions.map((condition, index) => rule(index === 0 ? name : `${name}-${index + 1}`, { all: [condition] }, kind)),
  )

/** Prohibitions `1.first`, `1.second`, `1.third` of one rule each. */
export const prohibitions = (...conditions: readonly object[]) =>
  conditions.map((condition, index) => provision('prohibition', words[index] ?? '', condition))

export const is = (fact: string, value: unknown = true) => literal(fact, 'equal', value)

/** An obligation for one task; the bearer's is the actor unless another is named. */
export const duty = (name: string, task: string, condition: object, params: object = {}) => {
  const made = provision('obligation', name, condition)
  for (const { event } of made.rules as { event: { params: object } }[])
    Object.assign(event.params, { task, ...params })
  return made
}

interface Parts {
  readonly clauses: readonly object[]
  readonly conditions?: Readonly<Record<string, unknown>>
  readonly parameters?: Readonly<Record<string, unknown>>
  readonly facts?: Readonly<Record<string, unknown>>
  readonly procedures?: readonly string[]
  /** What is out of scope; acts by e-mail without it. */
  readonly scope?: unknown
  /** Clauses of the second section, beside the scope. */
  readonly beside?: readonly object[]
  readonly lint?: unknown
  readonly cases?: LintInput['cases']
}

/** A small policy to lint, of the clauses given and nothing that is not asked for. */
export const draft = (parts: Parts): LintInput => {
  const files = tinyFiles()
  const head = files['policy.json']
  files['1-acts.json'].clauses = parts.clauses
  files['2-scope.json'].clauses.push(...(parts.beside ?? []))
  const byMail = parts.scope ?? head.conditions['by-mail']
  head.conditions = { 'by-mail': byMail, ...parts.conditions }
  head.parameters = Object.fromEntries(
    Object.entries(parts.parameters ?? {}).map(([name, value]) => [name, parameter(value)]),
  )
  if (parts.facts !== undefined) head.facts = parts.facts
  head.procedures = (parts.procedures ?? []).map((id) => ({ id, title: 'A procedure' }))
  if (parts.lint !== undefined) head.lint = parts.lint
  return { policy: loaded(files), files: Object.keys(files), cases: parts.cases ?? [] }
}
