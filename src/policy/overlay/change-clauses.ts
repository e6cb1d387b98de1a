import { quote } from '../../base/issue.js'
import {
  absent,
  type Changed,
  clauseIds,
  type Draft,
  findClause,
  insertedAfter,
  present,
  type Refused,
  withClauses,
} from './draft.js'
import type { ChangeOf } from './overlay-file.js'

type Result = Changed | Refused

const noClause = (draft: Draft, id: string, key = 'clause'): Refused =>
  absent(key, 'unknown-clause', 'clause', id, clauseIds(draft))

export const setStrength = (draft: Draft, { clause: id, strength }: ChangeOf<'set-strength'>): Result => {
  const clause = findClause(draft, id)
  if (!clause) return noClause(draft, id)
  if (!('strength' in clause))
    return { path: '/clause', code: 'clause-kind', message: `a clause of the kind \`${clause.kind}\` has no strength` }
  const part = { ...clause, strength }
  return { draft: withClauses(draft, id, [part]), brought: [{ part, at: { strength: '/strength' } }] }
}

export const disableClause = (draft: Draft, { clause: id }: ChangeOf<'disable-clause'>): Result => {
  if (!findClause(draft, id)) return noClause(draft, id)
  const next = withClauses(draft, id, [])
  if (next.sections.length > 0) return { draft: next, brought: [] }
  return { path: '/clause', code: 'empty', message: 'is the last clause: a policy without one is none' }
}

export const replaceClause = (draft: Draft, { clause: id, with: part }: ChangeOf<'replace-clause'>): Result => {
  if (!findClause(draft, id)) return noClause(draft, id)
  if (part.id !== id)
    return { path: '/with/id', code: 'wrong-form', message: `must be ${quote(id)}: a clause's id never changes` }
  return { draft: withClauses(draft, id, [part]), brought: [{ part, at: '/with' }] }
}

export const addClause = (draft: Draft, { section, clause: part, after }: ChangeOf<'add-clause'>): Result => {
  if (findClause(draft, part.id)) return present('/clause/id', 'clause', part.id, 'use `replace-clause`')
  const place = draft.sections.find((one) => one.section === section)
  if (!place) return noSection(draft, section)
  const isBefore = ({ id }: { readonly id: string }) => id === after
  if (after !== undefined && !place.clauses.some(isBefore)) {
    const known = place.clauses.map(({ id }) => id)
    return absent('after', 'unknown-clause', `clause of section \`${section}\``, after, known)
  }
  const clauses = [...insertedAfter(place.clauses, part, isBefore)]
  const sections = draft.sections.map((one) => (one === place ? { ...place, clauses } : one))
  return { draft: { ...draft, sections }, brought: [{ part, at: '/clause' }] }
}

const noSection = ({ sections }: Draft, id: string, key = 'section'): Refused =>
  absent(
    key,
    'unlisted-section',
    'section',
    id,
    sections.map(({ section }) => section),
  )

export const addSection = (draft: Draft, { section, after, title, clauses }: ChangeOf<'add-section'>): Result => {
  const isAt = (id: string | undefined) => (one: { readonly section: string }) => one.section === id
  if (draft.sections.some(isAt(section))) return present('/section', 'section', section, 'use `add-clause`')
  if (after !== undefined && !draft.sections.some(isAt(after))) return noSection(draft, after, 'after')
  const part = { section, title, clauses }
  return {
    draft: { ...draft, sections: insertedAfter(draft.sections, part, isAt(after)) },
    brought: [{ part, at: '' }],
  }
}
