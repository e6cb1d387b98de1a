import * as z from 'zod/mini'

/** The object schemas that a schema may stand for: several for a union. */
const objectsOf = (schema: unknown): readonly z.ZodMiniObject[] => {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable) return objectsOf(schema.def.innerType)
  if (schema instanceof z.ZodMiniUnion || schema instanceof z.ZodMiniDiscriminatedUnion)
    return schema.def.options.flatMap(objectsOf)
  if (schema instanceof z.ZodMiniArray) return objectsOf(schema.def.element)
  if (schema instanceof z.ZodMiniRecord) return objectsOf(schema.def.valueType)
  return schema instanceof z.ZodMiniObject ? [schema] : []
}

/** The keys that a schema knows at a path, for suggestions. Members of lists and records are passed through. */
export const keysAt = (schema: z.core.SomeType, path: readonly PropertyKey[]): readonly string[] => {
  const found = path.reduce<readonly z.ZodMiniObject[]>((objects, key) => {
    const inner = objects.flatMap(({ shape }) => objectsOf(shape[String(key)]))
    return inner.length > 0 ? inner : objects
  }, objectsOf(schema))
  return [...new Set(found.flatMap(({ shape }) => Object.keys(shape)))]
}
