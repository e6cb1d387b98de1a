import type { Dialect } from '../dialect.js'

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
const types = { text: 'text', integer: 'bigint', boolean: 'boolean', texts: 'jsonb', people: 'jsonb' }

const list = (members: readonly string[], type: 'text' | 'integer'): string =>
  `CAST(ARRAY[${members.join(', ')}] AS ${type}[])`

/** `content.image` of a person, as text. */
const within = (path: string): string =>
  path
    .split('.')
    .reduce((from, key, at, keys) => `${from} ${at === keys.length - 1 ? '->>' : '->'} '${key}'`, 'p.value')

/**
 * A column for each field, its name the fact's in quotation marks; lists are `jsonb`. They are read by functions, not by
 * `?` and `?|`, which drivers take for placeholders.
 */
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
  // `null` of JSON is as unknown as NULL.
  field: ({ id, type }) =>
    types[type] === 'jsonb' ? `NULLIF(s.${quote(id)}, CAST('null' AS jsonb))` : `s.${quote(id)}`,
  list,
  without: (given, member) => `array_remove(${given}, ${member})`,
  set: (members) => `to_jsonb(${list(members, 'text')})`,
  contains: (set, member) => `jsonb_exists(${set}, ${member})`,
  intersects: (set, given) => `jsonb_exists_any(${set}, ${given})`,
  isEmpty: (set) => `(${set} = CAST('[]' AS jsonb))`,
  fraction: (text) => `coalesce(substring(${text} from '[.]([0-9]+)'), '')`,
  someone: (people, condition) => {
    const holds = condition((path, type) =>
      type === 'boolean' ? `CAST(${within(path)} AS boolean)` : `(${within(path)})`,
    )
    return `(SELECT CASE WHEN bool_or(h.holds) THEN TRUE WHEN bool_or(h.holds IS NULL) THEN NULL ELSE FALSE END FROM (SELECT ${holds} AS holds FROM jsonb_array_elements(${people}) AS p(value)) AS h)`
  },
  kept: (given, among) =>
    `ARRAY(SELECT f.id FROM unnest(${given}) WITH ORDINALITY AS f(id, place) WHERE f.id = ANY (${among}) ORDER BY f.place)`,
  eachOf: (given) => `unnest(${given})`,
  fence: ' OFFSET 0',
  tableDdl: (source, fields) =>
    `CREATE TABLE ${source} (\n${fields.map(({ id, type }) => `  ${quote(id)} ${types[type]}`).join(',\n')}\n)`,
}
