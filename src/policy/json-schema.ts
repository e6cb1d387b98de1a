import * as z from 'zod/mini'
import { factLabels } from '../action/fact-labels.js'
import { type FactId, isFactId } from '../action/facts.js'
import { requiredFacts } from '../action/required-facts.js'
import { socialActionSchema } from '../action/social-action.js'
import { casesSchema } from './case.js'
import { conditionSchema } from './condition.js'
import { conditionDefinitions } from './condition-json-schema.js'
import { parameterValueSchema, policyFileSchema } from './policy.js'
import { sectionSchema } from './section.js'

type JsonSchema = Record<string, unknown>

const scalarTypes = ['boolean', 'number', 'string']
const parameterValue = {
  anyOf: [
    { type: scalarTypes },
    { type: 'array', maxItems: 1_000, items: { type: scalarTypes } },
    { type: 'array', maxItems: 1_000, items: { type: 'object', additionalProperties: { type: 'string' } } },
  ],
}

/** The input field that a place in the schema stands for, where it is a fact. */
const factAt = (path: readonly PropertyKey[]): FactId | undefined => {
  const names = path.filter((_key, index) => path[index - 1] === 'properties')
  const id = names.join('.')
  return path.at(-2) === 'properties' && isFactId(id) ? id : undefined
}

const derive = (schema: z.core.$ZodType, title: string): JsonSchema => {
  let usesConditions = false
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema, path }) => {
      if ((zodSchema as unknown) === conditionSchema) {
        usesConditions = true
        jsonSchema.$ref = '#/$defs/condition'
      }
      if ((zodSchema as unknown) === parameterValueSchema) Object.assign(jsonSchema, parameterValue)
      const fact = factAt(path)
      if (fact)
        jsonSchema.description = `Says ${factLabels[fact]}${requiredFacts.has(fact) ? '' : '; absent or null is unknown'}.`
    },
  }) as JsonSchema
  const definitions = { ...(json.$defs as object | undefined), ...(usesConditions ? conditionDefinitions() : {}) }
  return { ...json, title, ...(Object.keys(definitions).length > 0 ? { $defs: definitions } : {}) }
}

/** Every published JSON Schema by the name of its file, derived from the zod schemas and the fact catalogue. */
export const jsonSchemas = (): Readonly<Record<string, JsonSchema>> => ({
  'social-action.schema.json': derive(socialActionSchema, 'A social action'),
  'policy.schema.json': derive(policyFileSchema, 'The head of a policy'),
  'section.schema.json': derive(sectionSchema, 'A section of a policy'),
  'cases.schema.json': derive(casesSchema, 'Cases of a section'),
})
