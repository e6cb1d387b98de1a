import type { ReportAt } from './check.js'
import { type ConditionCheck, checkCondition } from './check-condition.js'
import type { Condition } from './condition.js'
import type { PolicyFile } from './policy.js'

/** What a condition reads, and how large it is by itself. */
export interface ConditionReads {
  /** Named conditions as often as they are named, with how deep they stand. */
  readonly references: readonly { readonly name: string; readonly depth: number }[]
  readonly facts: ReadonlySet<string>
  readonly size: number
  readonly depth: number
}

const keysOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

/** What conditions are checked against. */
export type ConditionContext = Pick<PolicyFile, 'parameters' | 'conditions' | 'facts'>

/** Checks a condition and tells what it reads. */
export const readsOf = (condition: Condition, policy: ConditionContext, report: ReportAt): ConditionReads => {
  const read = { condition: [], fact: [] } as Record<'condition' | 'fact', { name: string; depth: number }[]>
  const check: ConditionCheck = {
    policy,
    report: (path, code, message) => report(keysOf(path), code, message),
    reads: (kind, name, path) => read[kind].push({ name, depth: keysOf(path).length }),
  }
  checkCondition(condition, '', check)
  return {
    references: read.condition,
    facts: new Set(read.fact.map(({ name }) => name)),
    size: read.fact.length,
    depth: Math.max(0, ...[...read.fact, ...read.condition].slice(0, 10_000).map(({ depth }) => depth)),
  }
}

/** Whether a condition is a comparison alone, which json-rules-engine takes neither for a rule nor for a name. */
export const isBareComparison = (condition: Condition): boolean =>
  typeof condition === 'object' && condition !== null && 'fact' in condition
