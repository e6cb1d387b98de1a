// The results as the tables of docs/scale.md. `npm run bench:scale` prints them, and writes them with --write.

/** Where something was measured. */
export interface Machine {
  readonly processors: number
  readonly model: string
  /** Gigabytes. */
  readonly memory: number
  readonly node: string
}

/** A way to check acts, as measured: times in seconds, memory in bytes. */
export interface Way {
  readonly way: string
  readonly title: string
  readonly acts: number
  /** Before the work itself: loading a table, starting an engine. */
  readonly ready?: number | undefined
  /** The same work on no acts: what a statement costs before its first act. */
  readonly onNone?: number | undefined
  readonly work: number
  readonly whole: number
  readonly peak: number
}

export interface Ways {
  readonly machine: Machine
  readonly acts: number
  readonly bytes: number
  readonly rows: number
  readonly measured: readonly Way[]
}

/** A policy by its number of rules: loading in milliseconds, acts in microseconds, memory and SQL in bytes. */
export interface Rules {
  readonly machine: Machine
  readonly acts: number
  readonly measured: readonly {
    readonly rules: number
    readonly load: number
    readonly make: number
    readonly first: number
    readonly full: number
    readonly sparse: number
    readonly rows: number
    readonly kept: number
    readonly sql: number
    readonly duckdb: {
      readonly onNone?: number | undefined
      readonly work?: number | undefined
      readonly failed?: string | undefined
    }
  }[]
}

/** Policies of schools by their number; each as {@link Rules} has it. */
export interface Schools {
  readonly machine: Machine
  readonly acts: number
  readonly measured: readonly {
    readonly schools: number
    readonly load: number
    readonly make: number
    readonly own: number
    readonly alone: number
    readonly kept: number
  }[]
}

export interface Results {
  readonly ways?: Ways | undefined
  readonly rules?: Rules | undefined
  readonly schools?: Schools | undefined
}

const none = '–'
const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+$)/g, ',')
const count = (value: number): string => grouped(value.toFixed(0))

/** Three digits that count, or all before the decimal point. */
const figure = (value: number | undefined): string => {
  if (value === undefined) return none
  if (value >= 100) return count(value)
  return value.toFixed(value >= 10 ? 1 : value >= 0.1 ? 2 : 3)
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const machineText = ({ processors, model, memory, node }: Machine): string =>
  `${processors} processors (${model}), ${memory} GB of memory, Node.js ${node}`

const waysTable = ({ machine, acts, bytes, rows, measured }: Ways): string => {
  const whole = ({ acts: done, ready = 0, work, whole: seconds }: Way): string => {
    if (done === acts) return figure(seconds)
    return `${figure(seconds)}; all ≈ ${figure(seconds + ((ready + work) * (acts - done)) / done)}`
  }
  return [
    `Measured on ${machineText(machine)}, with ${count(acts)} acts of ${(bytes / acts).toFixed(0)} bytes each (${(bytes / 1e9).toFixed(2)} GB): ${count(rows)} rows, the same in every way.`,
    '',
    table(
      [
        'Way',
        'Acts',
        'Ready, s',
        'On no acts, s',
        'Work, s',
        'An act, µs',
        'Acts a second',
        'Whole process, s',
        'Peak, MB',
      ],
      measured.map((each) => [
        each.title,
        count(each.acts),
        figure(each.ready),
        figure(each.onNone),
        figure(each.work),
        figure((each.work / each.acts) * 1e6),
        count(each.acts / each.work),
        whole(each),
        count(each.peak / 1e6),
      ]),
    ),
  ].join('\n')
}

/** What `check` reaches of `JSON.parse`, and what two threads give to both: whole processes. */
const threadsTable = ({ measured }: Ways): string => {
  const rate = (way: string): number => {
    const found = measured.find((each) => each.way === way)
    return found === undefined ? Number.NaN : found.acts / found.whole
  }
  const row = (what: string, parse: string, check: string) => {
    const [ofParse, ofCheck] = [rate(parse), rate(check)]
    return [what, count(ofParse), count(ofCheck), `${((ofCheck / ofParse) * 100).toFixed(0)} %`]
  }
  const gain = (from: string, to: string) => `× ${(rate(to) / rate(from)).toFixed(2)}`
  return table(
    ['Acts a second, whole process', '`JSON.parse`', '`check`', '`check` of `JSON.parse`'],
    [
      row('one thread', 'parse-1', 'check-0'),
      row('two threads beside the main one', 'parse-2', 'check-2'),
      ['gain', gain('parse-1', 'parse-2'), gain('check-0', 'check-2'), ''],
    ],
  )
}

const rulesTable = ({ machine, acts, measured }: Rules): string =>
  [
    `Measured on ${machineText(machine)}.`,
    '',
    table(
      [
        'Rules',
        'Load, ms',
        'Make, ms',
        'First act, ms',
        'A full act, µs',
        'A sparse act, µs',
        'Its rows',
        'Kept, MB',
        'SQL, kB',
        'DuckDB on no acts, s',
        `DuckDB on ${count(acts)} acts, s`,
      ],
      measured.map(({ rules, load, make, first, full, sparse, rows, kept, sql, duckdb }) => [
        count(rules),
        ...[load, make, first, full, sparse, rows, kept / 1e6, sql / 1e3].map(figure),
        figure(duckdb.onNone),
        duckdb.failed ?? figure(duckdb.work),
      ]),
    ),
  ].join('\n')

const schoolsTable = ({ machine, acts, measured }: Schools): string =>
  [
    `Measured on ${machineText(machine)}, with ${count(acts)} different acts.`,
    '',
    table(
      [
        'Schools',
        'Load one, ms',
        'Make one, ms',
        'An act, its own policy, µs',
        'An act, one policy, µs',
        'Times',
        'Kept for each, kB',
      ],
      measured.map(({ schools, load, make, own, alone, kept }) => [
        count(schools),
        ...[load, make, own, alone].map(figure),
        `× ${(own / alone).toFixed(2)}`,
        figure(kept / 1e3),
      ]),
    ),
  ].join('\n')

/** The tables of results, by the names of their places on the page. */
export const tablesOf = ({ ways, rules, schools }: Results): Readonly<Record<string, string>> => ({
  ...(ways && { ways: waysTable(ways), threads: threadsTable(ways) }),
  ...(rules && { rules: rulesTable(rules) }),
  ...(schools && { schools: schoolsTable(schools) }),
})

/** The page with its tables made anew. */
export const pageWith = (page: string, results: Results): string =>
  Object.entries(tablesOf(results)).reduce(
    (text, [name, lines]) =>
      text.replace(
        new RegExp(`<!-- scale:${name} -->[\\s\\S]*<!-- /scale:${name} -->`),
        () => `<!-- scale:${name} -->\n\n${lines}\n\n<!-- /scale:${name} -->`,
      ),
    page,
  )
