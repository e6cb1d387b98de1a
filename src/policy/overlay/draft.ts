import { quote, suggestion } from '../../base/issue.js'
import type { Clause } from '../clause.js'
import { type DecidingClause, isDeciding } from '../deciding.js'
import type { Policy } from '../policy.js'
import type { Rule } from '../rule.js'

type Section = Policy['sections'][number]

/** A policy while changes are made to it. What no change touches stays the base's own object. */
export interface Draft {
  readonly head: Omit<Policy, 'sections' | 'digest'>
  readonly sections: readonly Section[]
}

/** Something that a change brought into the policy, and where in the change it is written. */
export interface Brought {
  readonly part: object
  /** JSON Pointer from the change; of a part of which only some keys were brought, by key. */
  readonly at: string | Readonly<Record<string, string>>
}

/** A draft with a change made. */
export interface Changed {
  readonly draft: Draft
  readonly brought: readonly Brought[]
}

/** Why a change cannot be made. */
export interface Refused {
  /** JSON Pointer from the change. */
  readonly path: string
  readonly code: string
  readonly message: string
}

/** Says that what is to be changed is not there (any more), and what is there of nearly that name. */
export const absent = (key: string, code: string, what: string, name: string, known: readonly string[]): Refused => ({
  path: `/${key}`,
  code,
  message: `${quote(name)} is not a ${what} of what this overlay extends${suggestion(name, known)}`,
})

export const present = (path: string, what: string, name: string, instead: string): Refused => ({
  path,
  code: 'duplicate',
  message: `${what} ${quote(name)} is there already: ${instead}`,
})

export const clauseIds = ({ sections }: Draft): readonly string[] =>
  sections.flatMap(({ clauses }) => clauses.map(({ id }) => id))

export const findClause = ({ sections }: Draft, id: string): Clause | undefined => {
  for (const { clauses } of sections) {
    const found = clauses.find((clause) => clause.id === id)
    if (found) return found
  }
  return undefined
}

/** Every clause that rules carry. */
export const decidingClauses = ({ sections }: Draft): readonly DecidingClause[] =>
  sections.flatMap(({ clauses }) => clauses.filter(isDeciding))

export const ruleNames = (draft: Draft): readonly string[] =>
  decidingClauses(draft).flatMap(({ rules }) => rules.map(({ name }) => name))

export const clauseOfRule = (draft: Draft, name: string): DecidingClause | undefined =>
  decidingClauses(draft).find(({ rules }) => rules.some((rule) => rule.name === name))

/** A list with a member after another one, or else at the end. */
export const insertedAfter = <T>(list: readonly T[], member: T, isBefore: (other: T) => boolean): readonly T[] => {
  const at = list.findIndex(isBefore)
  return at < 0 ? [...list, member] : [...list.slice(0, at + 1), member, ...list.slice(at + 1)]
}

export const withHead = (draft: Draft, part: Partial<Draft['head']>): Draft => ({
  ...draft,
  head: { ...draft.head, ...part },
})

/** Puts other clauses in the place of one, or none; a section that has none left is no section. */
export const withClauses = (draft: Draft, id: string, instead: readonly Clause[]): Draft => ({
  ...draft,
  sections: draft.sections.flatMap((section) => {
    if (!section.clauses.some((clause) => clause.id === id)) return [section]
    const clauses = section.clauses.flatMap((clause) => (clause.id === id ? instead : [clause]))
    return clauses.length === 0 ? [] : [{ ...section, clauses }]
  }),
})

export const withRules = (draft: Draft, clause: DecidingClause, rules: Rule[]): Draft =>
  withClauses(draft, clause.id, [{ ...clause, rules }])
