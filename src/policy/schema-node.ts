/** A JSON Schema, or a part of one, as it is being made. */
export type SchemaNode = { [keyword: string]: unknown }

const isNode = (value: unknown): value is SchemaNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nodesIn = (value: unknown): readonly SchemaNode[] => (Array.isArray(value) ? value : [value]).filter(isNode)

/** The properties that a schema of an object knows. */
export const propertiesOf = (node: SchemaNode): Readonly<Record<string, SchemaNode>> =>
  isNode(node.properties) ? (node.properties as Record<string, SchemaNode>) : {}

/**
 * Visits every part of a schema, inner ones first, with the names of the properties that lead to it:
 * `clauses.rules.name`. Members of lists and of records add nothing to that.
 */
export const walkSchema = (
  node: SchemaNode,
  visit: (node: SchemaNode, path: string, isProperty: boolean) => void,
  path: readonly string[] = [],
  isProperty = false,
): void => {
  for (const [name, property] of Object.entries(propertiesOf(node)))
    if (isNode(property)) walkSchema(property, visit, [...path, name], true)
  for (const keyword of ['items', 'additionalProperties', 'anyOf', 'oneOf', 'allOf', 'prefixItems'])
    for (const inner of nodesIn(node[keyword])) walkSchema(inner, visit, path)
  visit(node, path.join('.'), isProperty)
}

/** A property that is allowed and described elsewhere. */
export const elsewhere: SchemaNode = { doNotSuggest: true }

/** A definition of the same file. */
export const reference = (name: string): SchemaNode => ({ $ref: `#/$defs/${name}` })

/** A choice among names, each with what it means. */
export const choice = (names: ReadonlyMap<string, string>): SchemaNode => ({
  type: 'string',
  enum: [...names.keys()],
  enumDescriptions: [...names.values()],
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Exactly some names, for an `if`: of an `enum` there, an editor would offer the values, whether they are meant or not.
 * `doNotSuggest` is VS Code's own keyword.
 */
const exactly = (names: readonly string[]): SchemaNode => ({
  pattern: `^(${names.map(escaped).join('|')})$`,
  doNotSuggest: true,
})

/** `then`, where the value of a property is one of some names, else `otherwise`. */
export const where = (
  property: string,
  names: readonly string[],
  consequence: SchemaNode,
  otherwise?: SchemaNode,
): SchemaNode => ({
  if: { properties: { [property]: exactly(names) }, required: [property] },
  // biome-ignore lint/suspicious/noThenProperty: `then` is JSON Schema's keyword.
  then: consequence,
  ...(otherwise ? { else: otherwise } : {}),
})
