// The results as the tables of docs/scale.md. `npm run bench:scale` prints them, and writes them with --write.

/** Where something was measured. */
export interface Machine {
  readonly processors: number
  readonly model: string
  /** Gigabytes. */
  readonly memory: number
  readonly node: string
  /** What else a reader of the figures must know. */
  readonly note?: string | undefined
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
  readonly work?: number | undefined
  readonly whole?: number | undefined
  readonly peak?: number | undefined
  /** Why it has no times. */
  readonly failed?: string | undefined
}

export interface Ways {
  readonly machine: Machine
  readonly acts: number
  readonly bytes: number
  readonly rows: number
  /** What `check` writes for an act. */
  readonly resultBytes: number
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
    /** The same acts, sorted by school. */
    readonly sorted: number
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

const measuredOn = ({ processors, model, memory, node, note }: Machine): string =>
  `${note === undefined ? '' : `${note} `}Measured on ${processors} processors (${model}), ${memory} GB of memory, Node.js ${node}`

const waysTable = ({ machine, acts, bytes, rows, resultBytes, measured }: Ways): string => {
  const cells = ({ acts: done, ready, onNone, work, whole, peak, failed }: Way): readonly string[] => {
    if (work === undefined || whole === undefined || peak === undefined) {
      return [none, none, failed ?? none, none, none, none, none]
    }
    const all = whole + (((ready ?? 0) + work) * (acts - done)) / done
    return [
      figure(ready),
      figure(onNone),
      figure(work),
      figure((work / done) * 1e6),
      count(done / work),
      done === acts ? figure(whole) : `${figure(whole)}; all ≈ ${figure(all)}`,
      count(peak / 1e6),
    ]
  }
  return [
    `${measuredOn(machine)}, with ${count(acts)} acts, ${(bytes / 1e9).toFixed(2)} GB: ${count(bytes / acts)} bytes each, for which \`check\` writes ${count(resultBytes)}. They have ${count(rows)} rows, the same in every way.`,
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
      measured.map((each) => [each.title, count(each.acts), ...cells(each)]),
    ),
  ].join('\n')
}

/** What `check` reaches of `JSON.parse`, and what two threads give to both, by whole processes; where all were measured. */
const threadsTable = ({ measured }: Ways): string | undefined => {
  const rates = ['parse-1', 'check-0', 'parse-2', 'check-2'].map((way) => {
    const found = measured.find((each) => each.way === way)
    return found?.whole === undefined ? undefined : found.acts / found.whole
  })
  const [parse1, check0, parse2, check2] = rates
  if (!parse1 || !check0 || !parse2 || !check2) return undefined
  const row = (what: string, parse: number, check: number) => [
    what,
    count(parse),
    count(check),
    `${((check / parse) * 100).toFixed(0)} %`,
  ]
  const gain = (from: number, to: number) => `× ${(to / from).toFixed(2)}`
  return table(
    ['Acts a second, whole process', '`JSON.parse`', '`check`', '`check` of `JSON.parse`'],
    [
      row('one thread', parse1, check0),
      row('two threads beside the main one', parse2, check2),
      ['gain', gain(parse1, parse2), gain(check0, check2), ''],
    ],
  )
}

const rulesTable = ({ machine, acts, measured }: Rules): string =>
  [
    `${measuredOn(machine)}.`,
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
    `${measuredOn(machine)}, with ${count(acts)} different acts.`,
    '',
    table(
      [
        'Schools',
        'Load one, ms',
        'Make one, ms',
        'An act, any order, µs',
        'An act, by school, µs',
        'An act, one policy, µs',
        'Kept for each, kB',
      ],
      measured.map(({ schools, load, make, own, sorted, alone, kept }) => [
        count(schools),
        ...[load, make, own, sorted, alone].map(figure),
        figure(kept / 1e3),
      ]),
    ),
  ].join('\n')

/** The tables of results, by the names of their places on the page. */
export const tablesOf = ({ ways, rules, schools }: Results): Readonly<Record<string, string>> => {
  const threads = ways && threadsTable(ways)
  return {
    ...(ways && { ways: waysTable(ways) }),
    ...(threads && { threads }),
    ...(rules && { rules: rulesTable(rules) }),
    ...(schools && { schools: schoolsTable(schools) }),
  }
}

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
