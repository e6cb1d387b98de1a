import * as z from 'zod/mini'

const step = (schema: unknown, key: PropertyKey): unknown => {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodMiniObject) return inner.shape[String(key)]
  if (inner instanceof z.ZodMiniArray) return inner.def.element
  if (inner instanceof z.ZodMiniRecord) return inner.def.valueType
  return undefined
}

const unwrap = (schema: unknown): unknown =>
  schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable ? unwrap(schema.def.innerType) : schema

/** The keys that a strict object schema knows at a path, for suggestions. */
export const keysAt = (schema: z.core.SomeType, path: readonly PropertyKey[]): readonly string[] => {
  const found = unwrap(path.reduce<unknown>(step, schema))
  return found instanceof z.ZodMiniObject ? Object.keys(found.shape) : []
}
