import type { Dialect } from '../dialect.js'

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
const types = { text: 'text', integer: 'bigint', boolean: 'boolean', texts: 'text[]', people: 'jsonb' }

/** `content.image` of a person, as text. */
const within = (path: string): string =>
  path
    .split('.')
    .reduce((from, key, at, keys) => `${from} ${at === keys.length - 1 ? '->>' : '->'} '${key}'`, 'p.value')

/** A column for each field, its name the fact's in quotation marks; lists are arrays, and people `jsonb`. */
export const postgres: Dialect = {
  types,
  longestName: 63,
  foldsCase: false,
  quote,
  // Backslashes are plain or not, as the server is set up: `E` settles it.
  literal: (text) => {
    const quoted = `'${text.replaceAll("'", "''")}'`
    return text.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted
  },
  placeholder: (position) => `$${position}`,
  field: (id) => `s.${quote(id)}`,
  list: (members, type) => `CAST(ARRAY[${members.join(', ')}] AS ${types[type]}[])`,
  withoutNulls: (list) => `array_remove(${list}, NULL)`,
  contains: (list, member) => `(${member} = ANY (${list}))`,
  intersects: (list, other) => `(${list} && ${other})`,
  isEmpty: (list) => `cardinality(${list}) = 0`,
  fraction: (text) => `coalesce(substring(${text} from '[.]([0-9]+)'), '')`,
  someone: (people, condition) => {
    const holds = condition((path, type) =>
      type === 'boolean' ? `CAST(${within(path)} AS boolean)` : `(${within(path)})`,
    )
    return `(SELECT CASE WHEN bool_or(h.holds) THEN TRUE WHEN bool_or(h.holds IS NULL) THEN NULL ELSE FALSE END FROM (SELECT ${holds} AS holds FROM jsonb_array_elements(${people}) AS p(value)) AS h)`
  },
  kept: (list, among) =>
    `ARRAY(SELECT f.id FROM unnest(${list}) WITH ORDINALITY AS f(id, place) WHERE f.id = ANY (${among}) ORDER BY f.place)`,
  eachOf: 'unnest',
  fence: ' OFFSET 0',
  tableDdl: (source, fields) =>
    `CREATE TABLE ${source} (\n${fields.map(({ id, type }) => `  ${quote(id)} ${types[type]}`).join(',\n')}\n)`,
}
