import type * as z from 'zod/mini'

/** What zod keeps of a schema, as far as it is read here. */
interface Form {
  readonly def: {
    readonly shape?: Shape
    readonly options?: readonly Form[]
    readonly innerType?: Form
    readonly element?: Form
    readonly valueType?: Form
  }
}
type Shape = Readonly<Record<string, Form>>

/** The shapes of the objects that a schema may stand for: several for a union. */
const shapesOf = (form: Form | undefined): readonly Shape[] => {
  if (form === undefined) return []
  const { shape, options, innerType, element, valueType } = form.def
  return shape ? [shape] : (options ?? [innerType ?? element ?? valueType]).flatMap(shapesOf)
}

/** The keys that a schema knows at a path, for suggestions. Members of lists and records are passed through. */
export const keysAt = (schema: z.core.SomeType, path: readonly PropertyKey[]): readonly string[] => {
  const found = path.reduce<readonly Shape[]>(
    (shapes, key) => {
      const inner = shapes.flatMap((shape) => shapesOf(shape[String(key)]))
      return inner.length > 0 ? inner : shapes
    },
    shapesOf(schema as unknown as Form),
  )
  return [...new Set(found.flatMap(Object.keys))]
}
