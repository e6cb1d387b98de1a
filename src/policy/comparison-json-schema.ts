import type { FactType } from '../action/facts.js'
import { instantPattern, timePattern } from '../action/instant.js'
import { operatorsFor } from './check-condition.js'
import { parameterType } from './check-operand.js'
import { operators, presumption } from './condition.js'
import { factNames, factsOf } from './fact-words.js'
import { parameterPrefix } from './parameter.js'
import type { ParameterValue } from './policy.js'
import { choice, reference, type SchemaNode, where } from './schema-node.js'
import { operatorWords } from './schema-words.js'
import type { Vocabulary } from './vocabulary.js'

/** Platforms are an open set: these are for an editor to offer. */
const platforms = ['facebook', 'instagram', 'x', 'whatsapp', 'linkedin', 'website', 'email', 'sms']

/** One value of a type; of a set, a member. */
export const scalarOf = (type: FactType): SchemaNode => {
  switch (type.type) {
    case 'boolean':
      return { type: 'boolean' }
    case 'integer':
      return { type: 'integer' }
    case 'string':
      return { type: 'string', ...(type.pattern ? { pattern: type.pattern.source, examples: platforms } : {}) }
    case 'instant':
      return { type: 'string', pattern: instantPattern.source, examples: ['2026-11-23T10:15:00Z'] }
    case 'time':
      return { type: 'string', pattern: timePattern.source, examples: ['18:00'] }
    case 'enumeration':
    case 'set':
      return type.values.length > 0 ? { enum: type.values } : { type: 'string' }
  }
}

const bothForms = (names: readonly string[]): readonly string[] => [
  ...names,
  ...names.map((name) => presumption + name),
]

const operatorChoice = (names: readonly string[]): SchemaNode =>
  choice(
    new Map(
      bothForms(names).map((name) => {
        const bare = name.replace(presumption, '')
        const words = operatorWords[bare] ?? ''
        return [name, name === bare ? words : `${words} False, and not unknown, while the fact is unknown.`]
      }),
    ),
  )

const isList = ({ value }: { readonly value: unknown }): boolean => Array.isArray(value)

/** The parameter whose value is compared with; with a vocabulary, one that holds a list, or one that does not. */
const parameterOperand = (vocabulary: Vocabulary | undefined, lists: boolean): SchemaNode => {
  const fitting = [...(vocabulary?.parameters ?? [])].filter(([, parameter]) => isList(parameter) === lists)
  const names = new Map(fitting.map(([name, { description }]) => [parameterPrefix + name, description]))
  return {
    type: 'object',
    description: 'The value of a parameter of this policy.',
    required: ['fact'],
    properties: { fact: names.size > 0 ? choice(names) : { type: 'string', pattern: '^parameters\\.' } },
    additionalProperties: false,
  }
}

const listOperators = bothForms(['in', 'notIn', 'someFact:in'])

/** A value on its own, or a list of such values, as the operator asks for; or a parameter. */
const valueBy = (scalar: SchemaNode): SchemaNode => {
  const list: SchemaNode = { type: 'array', items: scalar }
  const single = { properties: { value: { anyOf: [scalar, reference('parameter')] } } }
  const several = { properties: { value: { anyOf: [list, reference('parameter-list')] } } }
  return where('operator', listOperators, several, single)
}

const operatorsName = ({ type }: Pick<FactType, 'type'>): string => `operators-${type}`

/** The operators that fit each type of fact. */
const operatorDefinitions = (): Readonly<Record<string, SchemaNode>> =>
  Object.fromEntries(
    (['boolean', 'enumeration', 'string', 'set', 'integer', 'instant', 'time'] as const).map((type) => [
      operatorsName({ type }),
      operatorChoice(operatorsFor({ type } as FactType)),
    ]),
  )

/** What a comparison of facts of one type is made of. */
const ofType = (type: FactType, ids: readonly string[]): SchemaNode =>
  where('fact', ids, {
    properties: { operator: reference(operatorsName(type)) },
    allOf: [valueBy(scalarOf(type))],
  })

/** Every fact that rules may read here, with its type; parameters have one where they can be compared. */
const typedFacts = (vocabulary: Vocabulary | undefined): readonly (readonly [string, FactType])[] => [
  ...factsOf(vocabulary).map((fact) => [fact.id, fact] as const),
  ...[...(vocabulary?.parameters ?? [])].flatMap(([name, { value }]) => {
    const type = isComparable(value) ? parameterType(value) : undefined
    return type ? [[parameterPrefix + name, type] as const] : []
  }),
]

const isComparable = (value: unknown): value is ParameterValue =>
  ['boolean', 'number', 'string'].includes(typeof value) || Array.isArray(value)

/** Facts of one type and domain share one branch. */
const byType = (
  typed: readonly (readonly [string, FactType])[],
): readonly (readonly [FactType, readonly string[]])[] => {
  const groups = new Map<string, [FactType, string[]]>()
  for (const [id, type] of typed) {
    const key = JSON.stringify(scalarOf(type)) + type.type
    const group = groups.get(key) ?? [type, []]
    groups.set(key, [group[0], [...group[1], id]])
  }
  return [...groups.values()]
}

const factChoice = (vocabulary: Vocabulary | undefined): SchemaNode => {
  const parameters = [...(vocabulary?.parameters ?? [])].map(
    ([name, { description }]) => [parameterPrefix + name, description] as const,
  )
  if (vocabulary) return choice(new Map([...factNames(vocabulary), ...parameters]))
  return { anyOf: [choice(factNames(undefined)), { type: 'string', pattern: '^(parameters|extra)\\.' }] }
}

/** A comparison, with operators by the type of the fact and values by both; and what it is made of. */
export const comparisonDefinitions = (vocabulary: Vocabulary | undefined): Readonly<Record<string, SchemaNode>> => {
  const typed = typedFacts(vocabulary)
  const known = typed.map(([id]) => id)
  return {
    comparison: {
      type: 'object',
      description: 'A comparison of a fact with a value.',
      required: ['fact', 'operator', 'value'],
      additionalProperties: false,
      properties: {
        fact: reference('fact'),
        operator: { description: 'How the fact is compared with the value.' },
        value: { description: 'The value compared with, or a parameter that holds it.' },
      },
      allOf: [
        ...byType(typed).map(([type, ids]) => ofType(type, ids)),
        where('fact', known, {}, { properties: { operator: operatorChoice(operators) } }),
      ],
    },
    fact: { description: 'A fact of the catalogue, or a parameter.', ...factChoice(vocabulary) },
    parameter: parameterOperand(vocabulary, false),
    'parameter-list': parameterOperand(vocabulary, true),
    ...operatorDefinitions(),
  }
}
