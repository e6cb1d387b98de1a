import { comparisonDefinitions } from './comparison-json-schema.js'
import { conditionText } from './condition-text.js'
import { choice, reference, type SchemaNode } from './schema-node.js'
import type { Vocabulary } from './vocabulary.js'

const self = reference('condition')
const list: SchemaNode = { type: 'array', minItems: 1, items: self }

const longest = 300

const namedCondition = (vocabulary: Vocabulary | undefined): SchemaNode => {
  const names = [...(vocabulary?.conditions ?? [])].map(([name, condition]) => {
    const text = conditionText(condition)
    return [name, text.length > longest ? `${text.slice(0, longest)}…` : text] as const
  })
  return names.length > 0 ? choice(new Map(names)) : { type: 'string' }
}

/** The kinds of condition by the one key that each has, comparisons apart. */
const branches = (vocabulary: Vocabulary | undefined): Readonly<Record<string, SchemaNode>> => ({
  all: { description: 'Holds when every member does.', ...list },
  any: { description: 'Holds when some member does.', ...list },
  not: { description: 'Holds when this condition fails.', ...self },
  condition: {
    description: 'Holds when this named condition of the policy does.',
    ...namedCondition(vocabulary),
  },
})

/** An object by the first of its keys that tells which kind it is; nothing else may stand beside that key. */
const byKey = (kinds: readonly (readonly [key: string, SchemaNode])[], neither: SchemaNode): SchemaNode =>
  kinds.reduceRight<SchemaNode>(
    (otherwise, [key, consequence]) => ({
      if: { required: [key] },
      // biome-ignore lint/suspicious/noThenProperty: `then` is JSON Schema's keyword.
      then: consequence,
      else: otherwise,
    }),
    neither,
  )

/** `errorMessage` is what VS Code says in place of its own words. */
const refused = (errorMessage: string): SchemaNode => ({ not: {}, errorMessage })

/** The definition of a condition that is no comparison alone. */
export const wholeCondition = 'whole-condition'

/** The definitions of a condition, with facts, operators and values for an editor to complete. */
export const conditionDefinitions = (vocabulary?: Vocabulary): Readonly<Record<string, SchemaNode>> => {
  const known = branches(vocabulary)
  const kinds = Object.entries(known).map(
    ([key, value]) => [key, { properties: { [key]: value }, additionalProperties: false }] as const,
  )
  return {
    condition: {
      type: 'object',
      description: 'A condition: `all`, `any`, `not`, a named `condition`, or a comparison.',
      ...byKey([...kinds, ['fact', reference('comparison')]], {
        properties: { ...known, fact: reference('fact') },
        ...refused('Expected `all`, `any`, `not`, `condition`, or `fact` with `operator` and `value`.'),
      }),
    },
    [wholeCondition]: {
      type: 'object',
      description: 'The condition of a rule, or a named one: `all`, `any`, `not`, or a named `condition`.',
      ...byKey(kinds, {
        properties: known,
        ...refused('Expected `all`, `any`, `not` or `condition`; put a comparison into an `all`.'),
      }),
    },
    ...comparisonDefinitions(vocabulary),
  }
}
