import type { Dialect, Field } from '../dialect.js'
import { nestedColumns, personFields } from './nested.js'

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
const path = (id: string): string => id.split('.').map(quote).join('.')

const struct = (members: readonly (readonly [string, string])[]): string =>
  `STRUCT(${members.map(([name, type]) => `${quote(name)} ${type}`).join(', ')})`

const scalars = { text: 'VARCHAR', integer: 'BIGINT', boolean: 'BOOLEAN', texts: 'VARCHAR[]' }
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
const types = { ...scalars, people: `${person}[]` }

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
const list = (members: readonly string[], type: 'text' | 'integer'): string =>
  `CAST([${members.join(', ')}] AS ${type === 'text' ? 'VARCHAR' : 'INTEGER'}[])`
const columnsOf = (fields: readonly Field[]) => nestedColumns(fields, ({ type }) => types[type], struct)

/** Acts as nested structures, as they stand in NDJSON. */
export const duckdb: Dialect = {
  types,
  longestName: Number.POSITIVE_INFINITY,
  foldsCase: true,
  quote,
  literal,
  placeholder: (position) => `$${position}`,
  field: ({ id }) => `s.${path(id)}`,
  list,
  without: (given, member) => `list_filter(${given}, lambda x: x IS DISTINCT FROM ${member})`,
  set: (members) => list(members, 'text'),
  contains: (set, member) => `list_contains(${set}, ${member})`,
  intersects: (set, given) => `list_has_any(${set}, ${given})`,
  isEmpty: (set) => `(len(${set}) = 0)`,
  fraction: (text) => `regexp_extract(${text}, '[.]([0-9]+)', 1)`,
  someone: (people, condition) => {
    const holds = condition((id) => `p.${path(id)}`)
    const has = (test: string) => `len(list_filter(${people}, lambda p: ${test})) > 0`
    return `CASE WHEN ${has(holds)} THEN TRUE WHEN ${has(`(${holds}) IS NULL`)} THEN NULL ELSE FALSE END`
  },
  kept: (given, among) => `list_filter(${given}, lambda x: list_contains(${among}, x))`,
  // A file that it has not read it takes for a smaller table than that of the clauses.
  nth: (members, place) => `([${members.join(', ')}])[${place}]`,
  eachOf: (given) => `unnest(${given})`,
  fence: '',
  tableDdl: (source, fields) =>
    `CREATE TABLE ${source} (\n${columnsOf(fields)
      .map(([name, type]) => `  ${quote(name)} ${type}`)
      .join(',\n')}\n)`,
}

/** The files of some globs, read as a table of acts, each column by its type and not by what the files look like. */
export const ndjsonTable = (globs: readonly string[], fields: readonly Field[]): string => {
  const columns = columnsOf(fields).map(([name, type]) => `${quote(name)}: ${literal(type)}`)
  return `read_ndjson([${globs.map(literal).join(', ')}], columns = {${columns.join(', ')}})`
}
