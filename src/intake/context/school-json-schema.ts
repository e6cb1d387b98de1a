import * as z from 'zod/mini'
import { schoolContextSchema } from './school-context.js'
import { contextWords } from './school-words.js'

interface SchemaNode {
  [keyword: string]: unknown
}

const isNode = (value: unknown): value is SchemaNode => typeof value === 'object' && value !== null

const nodesOf = (value: unknown): readonly SchemaNode[] => [value].flat().filter(isNode)

/** Says what each property is, wherever it stands; the members of a list or a record have the path of what holds them. */
const describeAll = (node: SchemaNode, path: readonly string[]): void => {
  for (const [name, property] of Object.entries(isNode(node.properties) ? node.properties : {})) {
    if (!isNode(property)) continue
    describeAll(property, [...path, name])
    const words = contextWords[[...path, name].join('.')]
    if (words !== undefined) property.description = words
  }
  for (const keyword of ['items', 'additionalProperties', 'anyOf', 'oneOf', 'allOf'])
    for (const inner of nodesOf(node[keyword])) describeAll(inner, path)
}

/** The JSON Schema of a `school.json`, with words for an editor to show. */
export const schoolJsonSchema = (): SchemaNode => {
  const form = z.toJSONSchema(schoolContextSchema, { io: 'input', unrepresentable: 'any' }) as SchemaNode
  describeAll(form, [])
  const { $schema, ...rest } = form
  return { $schema, title: 'What a school knows of its people, accounts, consents and calendar', ...rest }
}
