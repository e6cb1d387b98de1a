import { isDeciding } from '../deciding.js'
import {
  absent,
  type Changed,
  clauseIds,
  clauseOfRule,
  type Draft,
  findClause,
  present,
  type Refused,
  ruleNames,
  withRules,
} from './draft.js'
import type { ChangeOf } from './overlay-file.js'

type Result = Changed | Refused

const noRule = (draft: Draft, name: string): Refused => absent('rule', 'unknown-rule', 'rule', name, ruleNames(draft))

export const disableRule = (draft: Draft, { rule: name }: ChangeOf<'disable-rule'>): Result => {
  const clause = clauseOfRule(draft, name)
  if (!clause) return noRule(draft, name)
  const rules = clause.rules.filter((rule) => rule.name !== name)
  if (rules.length === 0)
    return {
      path: '/rule',
      code: 'last-rule',
      message: `is the last rule of clause \`${clause.id}\`: disable the clause, or replace the rule`,
    }
  return { draft: withRules(draft, clause, rules), brought: [] }
}

export const replaceRule = (draft: Draft, { rule: name, with: part }: ChangeOf<'replace-rule'>): Result => {
  const clause = clauseOfRule(draft, name)
  if (!clause) return noRule(draft, name)
  if (part.name !== name && clauseOfRule(draft, part.name))
    return present('/with/name', 'rule', part.name, 'choose another name')
  const rules = clause.rules.map((rule) => (rule.name === name ? part : rule))
  return { draft: withRules(draft, clause, rules), brought: [{ part, at: '/with' }] }
}

export const addRule = (draft: Draft, { clause: id, rule: part }: ChangeOf<'add-rule'>): Result => {
  const clause = findClause(draft, id)
  if (!clause) return absent('clause', 'unknown-clause', 'clause', id, clauseIds(draft))
  if (!isDeciding(clause))
    return {
      path: '/clause',
      code: 'clause-kind',
      message: `a clause of the kind \`${clause.kind}\` has no rules`,
    }
  if (clauseOfRule(draft, part.name)) return present('/rule/name', 'rule', part.name, 'use `replace-rule`')
  return { draft: withRules(draft, clause, [...clause.rules, part]), brought: [{ part, at: '/rule' }] }
}
