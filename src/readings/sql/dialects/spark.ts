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

/** Acts as nested structures, as Spark reads them from NDJSON or Parquet. */
export const spark: Dialect = {
  types,
  longestName: Number.POSITIVE_INFINITY,
  foldsCase: true,
  quote,
  literal: (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
  placeholder: (position) => `:p${position}`,
  field: (id) => `s.${path(id)}`,
  list: (members, type) => `CAST(array(${members.join(', ')}) AS ARRAY<${scalars[type]}>)`,
  withoutNulls: (list) => `filter(${list}, x -> x IS NOT NULL)`,
  contains: (list, member) => `array_contains(${list}, ${member})`,
  intersects: (list, other) => `arrays_overlap(${list}, ${other})`,
  // `size` of NULL is -1.
  isEmpty: (list) => `${list} = CAST(array() AS ARRAY<STRING>)`,
  fraction: (text) => `regexp_extract(${text}, '[.]([0-9]+)', 1)`,
  someone: (people, condition) => {
    const holds = condition((id) => `p.${path(id)}`)
    const has = (test: string) => `size(filter(${people}, p -> ${test})) > 0`
    return `CASE WHEN ${has(holds)} THEN TRUE WHEN ${has(`(${holds}) IS NULL`)} THEN NULL ELSE FALSE END`
  },
  kept: (list, among) => `filter(${list}, x -> array_contains(${among}, x))`,
  eachOf: 'explode',
  fence: '',
  tableDdl: (source, fields) =>
    `CREATE TABLE ${source} (\n${nestedColumns(fields, ({ type }) => types[type], struct)
      .map(([name, type]) => `  ${quote(name)} ${type}`)
      .join(',\n')}\n)`,
}
