import { choice, elsewhere, propertiesOf, type SchemaNode, where } from './schema-node.js'

const valuesOf = (node: SchemaNode | undefined): readonly string[] =>
  node === undefined
    ? []
    : node.const === undefined
      ? ((node.enum as readonly string[] | undefined) ?? [])
      : [String(node.const)]

/** The key that tells alternatives apart: each has it, with values of its own. */
const discriminator = (alternatives: readonly SchemaNode[]): string | undefined =>
  Object.keys(propertiesOf(alternatives[0] ?? {})).find((key) => {
    const values = alternatives.map((one) => valuesOf(propertiesOf(one)[key]))
    return values.every((each) => each.length > 0) && new Set(values.flat()).size === values.flat().length
  })

/** The properties that every alternative has in the same form. */
const sharedProperties = (alternatives: readonly SchemaNode[]): Readonly<Record<string, SchemaNode>> => {
  const [first = {}, ...others] = alternatives.map(propertiesOf)
  return Object.fromEntries(
    Object.entries(first).filter(([name, form]) =>
      others.every((other) => JSON.stringify(other[name]) === JSON.stringify(form)),
    ),
  )
}

/**
 * Turns alternatives that one key tells apart into an object that asks for this key first, and for the rest by its
 * value. An editor then says what is wrong with the alternative that is meant, and completes its keys.
 *
 * @param words what the values of the key mean
 */
export const tellApart = (node: SchemaNode, words: Readonly<Record<string, string>>): void => {
  const alternatives = node.oneOf as readonly SchemaNode[] | undefined
  const key = alternatives && discriminator(alternatives)
  if (!alternatives || key === undefined) return
  delete node.oneOf
  const shared = sharedProperties(alternatives)
  const known = Object.fromEntries([key, ...Object.keys(shared)].map((name) => [name, elsewhere]))
  const values = alternatives.flatMap((one) => valuesOf(propertiesOf(one)[key]))
  const { description } = propertiesOf(alternatives[0] ?? {})[key] ?? {}
  Object.assign(node, {
    type: 'object',
    required: [key],
    properties: {
      ...shared,
      [key]: { description, ...choice(new Map(values.map((value) => [value, words[value] ?? '']))) },
    },
    allOf: alternatives.map((one) =>
      where(key, valuesOf(propertiesOf(one)[key]), { ...one, properties: { ...propertiesOf(one), ...known } }),
    ),
  })
}
