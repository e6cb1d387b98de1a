import type { ReportAt } from './check.js'
import { type ConditionCheck, checkCondition } from './check-condition.js'
import type { Condition } from './condition.js'
import type { PolicyFile } from './policy.js'

/** The most parts a condition may have with every named one put in its place. */
export const mostNodes = 10_000

/** What a condition reads, and how large it is by itself. */
export interface ConditionReads {
  readonly conditions: ReadonlySet<string>
  readonly facts: ReadonlySet<string>
  /** Named conditions as often as they are named. */
  readonly references: readonly string[]
  readonly nodes: number
}

/** Checks a condition and tells what it reads. */
export const readsOf = (condition: Condition, policy: PolicyFile, report: ReportAt): ConditionReads => {
  const references: string[] = []
  const facts: string[] = []
  const check: ConditionCheck = {
    policy,
    // Paths of a condition are JSON Pointers already.
    report: (path, code, message) =>
      report(
        path
          .split('/')
          .slice(1)
          .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')),
        code,
        message,
      ),
    reads: (kind, name) => (kind === 'fact' ? facts : references).push(name),
  }
  checkCondition(condition, '', check)
  return { conditions: new Set(references), facts: new Set(facts), references, nodes: facts.length }
}
