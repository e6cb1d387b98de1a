import { positions } from '../action/social-action.js'
import { decidingKinds } from './deciding.js'
import { factNames, fieldNames } from './fact-words.js'
import { choice, type SchemaNode } from './schema-node.js'
import type { ClauseWords, Vocabulary } from './vocabulary.js'

type Names = ReadonlyMap<string, string>
type NamesOf = (vocabulary: Vocabulary) => Names

const where = ({ clauses }: Vocabulary, holds: (clause: ClauseWords) => boolean): Names =>
  new Map([...clauses].filter(([, clause]) => holds(clause)).map(([id, { title }]) => [id, title]))

const ofKind =
  (...kinds: readonly string[]): NamesOf =>
  (vocabulary) =>
    where(vocabulary, ({ kind = '' }) => kinds.includes(kind))

const rulesOfKind =
  (...kinds: readonly string[]): NamesOf =>
  ({ clauses }) =>
    new Map([...clauses.values()].filter(({ kind = '' }) => kinds.includes(kind)).flatMap(({ rules }) => [...rules]))

const anyClause: NamesOf = (vocabulary) => where(vocabulary, () => true)
const procedures: NamesOf = (vocabulary) => vocabulary.procedures
const sections: NamesOf = ({ listed, sections: titles }) =>
  new Map(listed.map((section) => [section, titles.get(section) ?? '']))
const parameters: NamesOf = (vocabulary) =>
  new Map([...vocabulary.parameters].map(([name, { description }]) => [name, description]))
const ownFacts: NamesOf = ({ facts }) =>
  new Map(Object.entries(facts).map(([name, { description }]) => [name, description]))
const conditions: NamesOf = (vocabulary) => new Map([...vocabulary.conditions.keys()].map((name) => [name, '']))

const finding = (list: string, ...kinds: readonly string[]): Readonly<Record<string, NamesOf>> => ({
  [`cases.expect.${list}`]: ofKind(...kinds),
  [`cases.expect.${list}.clause`]: ofKind(...kinds),
  [`cases.expect.${list}.rule`]: rulesOfKind(...kinds),
  [`cases.expect.${list}.procedure`]: procedures,
  [`cases.expect.${list}.alsoUnder`]: ofKind('scope'),
})

/** Where the files of a policy name something of the same policy, and what there is to name. */
export const policyNames: Readonly<Record<string, Readonly<Record<string, NamesOf>>>> = {
  'policy.schema.json': {
    'parameters.reference': anyClause,
    'lint.suppress.clause': anyClause,
    'lint.suppress.rule': rulesOfKind(...decidingKinds),
    'lint.suppress.condition': conditions,
    'lint.suppress.parameter': parameters,
    'lint.suppress.fact': ownFacts,
    'lint.suppress.procedure': procedures,
  },
  'section.schema.json': {
    section: sections,
    'clauses.invariants.onlyReadBy': anyClause,
    'clauses.rules.event.params.procedure': procedures,
    'clauses.carriedBy.condition': conditions,
    'clauses.carriedBy.parameter': parameters,
    'clauses.carriedBy.procedure': procedures,
    'clauses.carriedBy.sections': sections,
  },
  'cases.schema.json': {
    section: sections,
    ...finding('violations', 'prohibition'),
    ...finding('duties', 'obligation'),
    ...finding('permissions', 'permission'),
    ...finding('recommendations', 'recommendation'),
    ...finding('undetermined', ...decidingKinds),
  },
}

/** Where an overlay names something of what it extends, or something new. */
export const policyExamples: typeof policyNames = {
  'overlay.schema.json': {
    'changes.after': anyClause,
    'changes.clause': anyClause,
    'changes.condition': conditions,
    'changes.parameter': parameters,
    'changes.procedure': procedures,
    'changes.reference': anyClause,
    'changes.rule': rulesOfKind(...decidingKinds),
    'changes.section': sections,
  },
}

const lists = ['violations', 'duties', 'permissions', 'recommendations', 'undetermined']

const orOwn = (names: Names, vocabulary: Vocabulary | undefined): SchemaNode =>
  vocabulary ? choice(names) : { anyOf: [choice(names), { type: 'string', pattern: '^extra\\.' }] }

/** Names that stand in many places, as definitions. Of a policy that is not known, what it declares may be anything. */
export const commonNames = (vocabulary: Vocabulary | undefined): Readonly<Record<string, SchemaNode>> => ({
  field: orOwn(fieldNames(vocabulary), vocabulary),
  'catalogue-fact': orOwn(factNames(vocabulary), vocabulary),
})

/** Where files use {@link commonNames}. */
export const commonPlaces: Readonly<Record<string, string>> = {
  'clauses.invariants.fact': 'catalogue-fact',
  ...Object.fromEntries(
    lists.flatMap((list) => ['defeasibleBy', 'missing'].map((key) => [`cases.expect.${list}.${key}`, 'field'])),
  ),
}

const tasks = ['delete', 'block', 'report', 'address', 'acknowledge', 'check-privacy', 'train']

/** Where any name may stand, some of those that do. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  'clauses.rules.event.params.task': tasks,
  'clauses.rules.event.params.reportTo': positions,
  'cases.expect.duties.task': tasks,
  'cases.expect.duties.reportTo': positions,
  'lint.suppress.task': tasks,
  'lint.tasks.contraryTo': tasks,
}
