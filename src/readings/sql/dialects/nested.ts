import type { Field } from '../dialect.js'

export const personFields: readonly (readonly [name: string, type: 'text' | 'boolean'])[] = [
  ['id', 'text'],
  ['role', 'text'],
  ['relation', 'text'],
  ['named', 'boolean'],
  ['pictured', 'boolean'],
]

/** Fields by the part of the action that they are in; those of the action itself stand alone. */
export const byPart = (fields: readonly Field[]): ReadonlyMap<string, readonly Field[]> => {
  const parts = new Map<string, Field[]>()
  for (const field of fields) {
    const [part = ''] = field.id.split('.')
    parts.set(part, [...(parts.get(part) ?? []), field])
  }
  return parts
}

/** The columns of a table that mirrors an action: one for each part, its fields in a structure. */
export const nestedColumns = (
  fields: readonly Field[],
  typeOf: (field: Field) => string,
  struct: (members: readonly (readonly [name: string, type: string])[]) => string,
): readonly (readonly [name: string, type: string])[] =>
  [...byPart(fields)].map(([part, members]) => {
    const [first] = members
    return first?.id === part
      ? [part, typeOf(first)]
      : [part, struct(members.map((field) => [field.id.slice(part.length + 1), typeOf(field)]))]
  })
