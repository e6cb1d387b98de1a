import type { Dialect } from '../dialect.js'
import { nestedColumns, personFields } from './nested.js'

const quote = (name: string): string => `\`${name.replaceAll('`', '``')}\``
const path = (id: string): string => id.split('.').map(quote).join('.')

const struct = (members: readonly (readonly [string, string])[]): string =>
  `STRUCT<${members.map(([name, type]) => `${quote(name)}: ${type}`).join(', ')}>`

const scalars = { text: 'STRING', integer: 'BIGINT', boolean: 'BOOLEAN', texts: 'ARRAY<STRING>' }
const person = struct([
  ...personFields.map(([name, type]) => [name, scalars[type]] as const),
  [
    'consent',
    struct([
      ['name', scalars.boolean],
      ['image', scalars.boolean],
    ]),
  ],
])
const types = { ...scalars, people: `ARRAY<${person}>` }

const list = (members: readonly string[], type: 'text' | 'integer'): string =>
  `CAST(array(${members.join(', ')}) AS ARRAY<${type === 'text' ? 'STRING' : 'INTEGER'}>)`

/** Escapes depend on the session, which also puts variables in the place of `${…}`, even in quotation marks. */
const needsBytes = /['\\$]/
const asBytes = (text: string): string =>
  `CAST(X'${Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('')}' AS STRING)`

/** Acts as nested structures, as Spark reads them from NDJSON or Parquet. */
export const spark: Dialect = {
  types,
  longestName: Number.POSITIVE_INFINITY,
  foldsCase: true,
  replaced: /\$\{/,
  quote,
  literal: (text) => (needsBytes.test(text) ? asBytes(text) : `'${text}'`),
  placeholder: (position) => `:p${position}`,
  field: ({ id }) => `s.${path(id)}`,
  list,
  without: (given, member) => `filter(${given}, x -> x IS DISTINCT FROM ${member})`,
  set: (members) => list(members, 'text'),
  contains: (set, member) => `array_contains(${set}, ${member})`,
  intersects: (set, given) => `arrays_overlap(${set}, ${given})`,
  // `size` of NULL is NULL or -1, as the session has it.
  isEmpty: (set) => `(${set} = ${list([], 'text')})`,
  fraction: (text) => `regexp_extract(${text}, '[.]([0-9]+)', 1)`,
  // Where none of its members is the one, it is NULL if one of them is. Whether `exists` is so, the session says.
  someone: (people, condition) =>
    `array_contains(transform(${people}, p -> ${condition((id) => `p.${path(id)}`)}), TRUE)`,
  kept: (given, among) => `filter(${given}, x -> array_contains(${among}, x))`,
  // Of a column alone, the optimiser would make a filter, and push that through the facts: each once for every test.
  eachOf: (given) => `explode(${given})`,
  fence: '',
  tableDdl: (source, fields) =>
    `CREATE TABLE ${source} (\n${nestedColumns(fields, ({ type }) => types[type], struct)
      .map(([name, type]) => `  ${quote(name)} ${type}`)
      .join(',\n')}\n) USING parquet`,
}
