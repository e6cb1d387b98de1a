import { type Arbitrary, array, constantFrom, integer, jsonValue, nat, oneof, record, tuple } from 'fast-check'

type Path = readonly (string | number)[]
type Tree = null | boolean | number | string | Tree[] | { [key: string]: Tree }

const isTree = (value: unknown): value is Tree[] | { [key: string]: Tree } =>
  typeof value === 'object' && value !== null

/** The path of every value in a document. */
export const pathsOf = (tree: unknown, path: Path = []): readonly Path[] => [
  path,
  ...(isTree(tree)
    ? Object.entries(tree).flatMap(([key, inner]) => pathsOf(inner, [...path, Array.isArray(tree) ? Number(key) : key]))
    : []),
]

export const valueAt = (tree: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (outer, key) => (isTree(outer) ? (outer as Record<string | number, unknown>)[key] : undefined),
    tree,
  )

/** One change of a document: where, what, and with what. */
interface Change {
  readonly at: number
  readonly other: number
  readonly how: 'remove' | 'replace' | 'exchange' | 'repeat' | 'wrap'
  readonly value: unknown
}

const oddValues = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  '',
  ' ',
  '0',
  '__proto__',
  'constructor',
  'toString',
  [],
  {},
  [[]],
  [null],
] as const
const oddTimes = [
  '2026-02-30T10:00:00Z',
  '2026-11-23',
  '9e99',
  253402300800,
  8.64e15,
  -1,
  '2026-11-23T10:15:00+0000',
] as const

const change: Arbitrary<Change> = record({
  at: nat(),
  other: nat(),
  how: constantFrom('remove', 'replace', 'exchange', 'repeat', 'wrap'),
  value: oneof(constantFrom<unknown>(...oddValues, ...oddTimes), jsonValue()),
})

const changed = (document: unknown, { at, other, how, value }: Change): unknown => {
  const paths = pathsOf(document)
  const path = paths[at % paths.length] as Path
  const from = valueAt(document, paths[other % paths.length] as Path)
  const copy = structuredClone(document)
  const key = path.at(-1)
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>
  if (key === undefined) return how === 'wrap' ? [copy] : how === 'repeat' ? [copy, copy] : copy
  if (how === 'remove' && !Array.isArray(parent)) delete parent[key]
  else if (how === 'repeat' && Array.isArray(parent)) parent.push(structuredClone(parent[key as number]))
  else if (how === 'exchange') parent[key] = structuredClone(from)
  else parent[key] = how === 'wrap' ? [parent[key]] : value
  return copy
}

/** A document of the samples with some parts removed, exchanged, repeated or made something else. */
export const mutated = (payloads: readonly string[]): Arbitrary<unknown> =>
  tuple(constantFrom(...payloads), array(change, { minLength: 1, maxLength: 6 })).map(([payload, changes]) =>
    changes.reduce(changed, JSON.parse(payload) as unknown),
  )

/** A text of the samples that was cut off, has a wrong character, or was decoded wrongly. */
export const damaged = (payloads: readonly string[]): Arbitrary<string> =>
  tuple(constantFrom(...payloads), nat(), integer({ min: 0, max: 0xffff }), nat(6)).map(([payload, at, unit, how]) => {
    const place = at % (payload.length + 1)
    const bytes = Buffer.from(payload)
    switch (how) {
      case 0:
        return payload.slice(0, place)
      case 1:
        return payload.slice(place)
      case 2:
        return payload.slice(0, place) + String.fromCharCode(unit) + payload.slice(place + 1)
      case 3:
        return bytes.toString('latin1')
      case 4:
        return bytes.subarray(0, bytes.length & ~1).toString('utf16le')
      case 5:
        return `\ufeff${payload}`
      default:
        return payload.slice(0, place) + payload.slice(place).replaceAll('\n', '\r\n')
    }
  })
