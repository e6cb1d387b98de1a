import { type Catalogue, catalogueOf, type DeclaredFacts } from '../action/catalogue.js'
import { declaredFactSchema } from './declared-fact.js'
import type { PolicyFiles } from './load.js'
import { parameterName } from './shapes.js'

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A member of what may be an object, its own. */
export const memberOf = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export const textOf = (value: unknown, key: string): string | undefined => {
  const text = memberOf(value, key)
  return typeof text === 'string' ? text : undefined
}

/** A clause as far as others refer to it. */
export interface ClauseWords {
  readonly kind: string | undefined
  readonly title: string
  readonly summary: string
  /** The message of each of its rules, by name. */
  readonly rules: ReadonlyMap<string, string>
}

/** Everything that the files of one policy can refer to by its name. */
export interface Vocabulary {
  /** Titles of the sections that have a file. */
  readonly sections: ReadonlyMap<string, string>
  /** The sections that policy.json lists. */
  readonly listed: readonly string[]
  readonly clauses: ReadonlyMap<string, ClauseWords>
  readonly conditions: ReadonlyMap<string, unknown>
  readonly parameters: ReadonlyMap<string, { readonly value: unknown; readonly description: string }>
  /** The facts that the policy declares, as far as they have the form of one. */
  readonly facts: DeclaredFacts
  readonly catalogue: Catalogue
  /** Whether every fact that is declared has the form of one. */
  readonly hasFacts: boolean
  /** Titles of the procedures. */
  readonly procedures: ReadonlyMap<string, string>
}

const named = <Entry>(
  members: readonly unknown[],
  key: string,
  entry: (member: unknown) => Entry,
): ReadonlyMap<string, Entry> => {
  const entries = new Map<string, Entry>()
  for (const member of members) {
    const name = textOf(member, key)
    // Of several with one name, which is a problem of its own, the first is meant.
    if (name !== undefined && !entries.has(name)) entries.set(name, entry(member))
  }
  return entries
}

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  isRecord(value) ? Object.entries(value) : []

const messageOf = (rule: unknown): string => textOf(memberOf(memberOf(rule, 'event'), 'params'), 'message') ?? ''

const clauseWords = (clause: unknown): ClauseWords => ({
  kind: textOf(clause, 'kind'),
  title: textOf(clause, 'title') ?? '',
  summary: textOf(clause, 'summary') ?? '',
  rules: named(listOf(memberOf(clause, 'rules')), 'name', messageOf),
})

const isTextual = (value: unknown): value is string => typeof value === 'string'

const factsOf = (facts: unknown): DeclaredFacts =>
  Object.fromEntries(
    entriesOf(facts).flatMap(([name, fact]) => {
      const parsed = declaredFactSchema.safeParse(fact)
      return parsed.success && parameterName.safeParse(name).success ? [[name, parsed.data] as const] : []
    }),
  )

/** The names that a policy has, from files that may have any number of problems. */
export const vocabularyOf = (files: PolicyFiles): Vocabulary => {
  const { 'policy.json': head, ...rest } = files
  const sections = Object.entries(rest)
    .filter(([file]) => !file.includes('/'))
    .map(([, content]) => content)
  const declared = memberOf(head, 'facts')
  const facts = factsOf(declared)
  return {
    sections: named(sections, 'section', (section) => textOf(section, 'title') ?? ''),
    listed: listOf(memberOf(head, 'sections')).filter(isTextual),
    clauses: named(
      sections.flatMap((section) => listOf(memberOf(section, 'clauses'))),
      'id',
      clauseWords,
    ),
    conditions: new Map(entriesOf(memberOf(head, 'conditions'))),
    parameters: new Map(
      entriesOf(memberOf(head, 'parameters')).map(([name, parameter]) => [
        name,
        { value: memberOf(parameter, 'value'), description: textOf(parameter, 'description') ?? '' },
      ]),
    ),
    facts,
    catalogue: catalogueOf(facts),
    hasFacts: entriesOf(declared).length === Object.keys(facts).length,
    procedures: named(listOf(memberOf(head, 'procedures')), 'id', (one) => textOf(one, 'title') ?? ''),
  }
}
