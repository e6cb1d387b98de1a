import { factLabels } from '../action/fact-labels.js'
import { type FactId, type FactType, factIds, facts } from '../action/facts.js'
import { operatorsFor } from './check-condition.js'
import { operators, presumption } from './condition.js'

type JsonSchema = Readonly<Record<string, unknown>>

const parameterOperand: JsonSchema = {
  type: 'object',
  description: 'The value of a parameter of this policy.',
  required: ['fact'],
  properties: { fact: { type: 'string', pattern: '^parameters\\.' } },
  additionalProperties: false,
}

const scalarOf = (type: FactType): JsonSchema => {
  switch (type.type) {
    case 'boolean':
      return { type: 'boolean' }
    case 'integer':
      return { type: 'integer' }
    case 'string':
      return { type: 'string' }
    case 'instant':
      return { type: 'string', format: 'date-time' }
    case 'enumeration':
    case 'set':
      return { enum: type.values }
  }
}

const bothForms = (names: readonly string[]): readonly string[] => [
  ...names,
  ...names.map((name) => presumption + name),
]

/** Facts of one type and domain share one branch. */
const byType = (): readonly (readonly [FactType, readonly FactId[]])[] => {
  const groups = new Map<string, [FactType, FactId[]]>()
  for (const id of factIds) {
    const key = JSON.stringify([facts[id].type, 'values' in facts[id] ? facts[id].values : []])
    const group = groups.get(key) ?? [facts[id], []]
    groups.set(key, [group[0], [...group[1], id]])
  }
  return [...groups.values()]
}

const literal = (): JsonSchema => ({
  type: 'object',
  description: 'A comparison of a fact with a value.',
  required: ['fact', 'operator', 'value'],
  additionalProperties: false,
  properties: {
    fact: {
      description: 'A fact of the catalogue, or a parameter.',
      anyOf: [
        ...factIds.map((id) => ({ const: id, description: `Says ${factLabels[id]}.` })),
        { type: 'string', pattern: '^parameters\\.' },
      ],
    },
    operator: {
      description: `The comparison; with \`${presumption}\` before it, false and not unknown while the fact is unknown.`,
      enum: bothForms(operators),
    },
    value: { description: 'The value compared with, or a parameter.' },
  },
  allOf: byType().map(([type, ids]) => ({
    if: { properties: { fact: { enum: ids } }, required: ['fact'] },
    // biome-ignore lint/suspicious/noThenProperty: `then` is JSON Schema's keyword.
    then: {
      properties: {
        operator: { enum: bothForms(operatorsFor(type)) },
        value: { anyOf: [scalarOf(type), { type: 'array', items: scalarOf(type) }, parameterOperand] },
      },
    },
  })),
})

const single = (key: string, description: string, value: JsonSchema): JsonSchema => ({
  type: 'object',
  description,
  required: [key],
  properties: { [key]: value },
  additionalProperties: false,
})

const self = { $ref: '#/$defs/condition' }
const list: JsonSchema = { type: 'array', minItems: 1, items: self }

/** The definitions of a condition, with facts, operators and values for an editor to complete. */
export const conditionDefinitions = (): JsonSchema => ({
  condition: {
    oneOf: [
      single('all', 'Holds when every member does.', list),
      single('any', 'Holds when some member does.', list),
      single('not', 'Holds when the condition fails.', self),
      single('condition', 'A named condition of this policy.', { type: 'string' }),
      { $ref: '#/$defs/comparison' },
    ],
  },
  comparison: literal(),
})
