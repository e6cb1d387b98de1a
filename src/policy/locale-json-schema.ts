import { propertiesOf, reference, type SchemaNode } from './schema-node.js'
import type { Vocabulary } from './vocabulary.js'

type Names = ReadonlyMap<string, string>

/** The names under which the parts of a translation have their texts, each with the policy's own text. */
const parts: Readonly<Record<string, (vocabulary: Vocabulary) => Names>> = {
  sections: ({ sections }) => sections,
  clauses: ({ clauses }) => new Map([...clauses].map(([id, { title, summary }]) => [id, `${title}: ${summary}`])),
  rules: ({ clauses }) => new Map([...clauses.values()].flatMap(({ rules }) => [...rules])),
  procedures: ({ procedures }) => procedures,
  parameters: ({ parameters }) => new Map([...parameters].map(([name, { description }]) => [name, description])),
  facts: ({ facts }) => new Map(Object.entries(facts).map(([name, { description }]) => [name, description])),
}

/** A record whose names are known, each explained by the text that is to be translated. */
const namedOnly = (record: SchemaNode, names: Names, definition: string): SchemaNode => ({
  type: 'object',
  ...(record.description === undefined ? {} : { description: record.description }),
  properties: Object.fromEntries(
    [...names].map(([name, text]) => [name, { ...reference(definition), description: text }]),
  ),
  required: [...names.keys()],
  additionalProperties: false,
})

/** Makes the schema of a translation know every name that one policy has texts for. */
export const knowTexts = (form: SchemaNode, vocabulary: Vocabulary): SchemaNode => {
  const properties: Record<string, SchemaNode> = { ...propertiesOf(form) }
  const definitions: Record<string, SchemaNode> = {}
  for (const [part, namesOf] of Object.entries(parts)) {
    const record = properties[part]
    const names = namesOf(vocabulary)
    // A policy that declares no facts has no texts of any.
    if (part === 'facts' && names.size === 0) delete properties[part]
    if (!record || !properties[part]) continue
    const definition = `text of ${part}`.replaceAll(' ', '-')
    definitions[definition] = record.additionalProperties as SchemaNode
    properties[part] = namedOnly(record, names, definition)
  }
  return { ...form, properties, $defs: { ...(form.$defs as SchemaNode | undefined), ...definitions } }
}
