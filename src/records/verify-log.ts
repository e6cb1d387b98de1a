import { type LogHead, type LogLine, readLine } from './log-line.js'

/** Something wrong with a log as a whole. */
export interface LogProblem {
  readonly code:
    | 'not-a-line'
    | 'line-changed'
    | 'line-missing'
    | 'line-moved'
    | 'line-repeated'
    | 'chain-broken'
    | 'head-missing'
  /** The line in the file, counted from 1; the last for what is missing at the end. */
  readonly line: number
  readonly message: string
}

/** A log being read, line by line. What it keeps does not grow with the log, only with what is wrong with it. */
export interface LogVerifier {
  /** Takes the next line, without its line feed: what it holds where it is whole, and what is wrong with it. */
  add(text: string): { readonly entry?: LogLine; readonly problems: readonly LogProblem[] }
  /** What is known only at the end: lines that never came, and a head that was not met. */
  end(): readonly LogProblem[]
  /** The last line in order so far; `undefined` before the first. */
  readonly head: LogHead | undefined
}

const faults = {
  'not-a-line': { code: 'not-a-line', message: 'is not a line of a log' },
  'line-changed': { code: 'line-changed', message: 'is not as it was written: its digest does not fit' },
} as const

const numbers = ([from, to]: Gap): string => (from === to ? `line ${from}` : `lines ${from} to ${to}`)

/** Numbers from one to another that did not come, and where in the file that was seen. */
type Gap = readonly [from: number, to: number, line: number]

const without = (gaps: readonly Gap[], number: number): readonly Gap[] =>
  gaps.flatMap(([from, to, line]): readonly Gap[] =>
    number < from || number > to
      ? [[from, to, line]]
      : ([
          [from, number - 1, line],
          [number + 1, to, line],
        ].filter(([first = 0, last = 0]) => first <= last) as unknown as readonly Gap[]),
  )

/**
 * Makes what reads a log: a line that was changed, left out, moved, repeated or put in between is found. A log whose
 * last lines were cut off is a whole log: that is found only with the head that was noted when they were written.
 *
 * @param expected the digest of a line that the log must have, as noted earlier; lines may have come after it
 */
export const logVerifier = (expected?: string): LogVerifier => {
  let line = 0
  let head: LogHead | undefined
  /** Lines that could not be read, and stand for numbers that have not come. */
  let unread = 0
  let gaps: readonly Gap[] = []
  let met = false

  const outOfOrder = (number: number): LogProblem => {
    const moved = gaps.some(([from, to]) => from <= number && number <= to)
    gaps = without(gaps, number)
    return moved
      ? { code: 'line-moved', line, message: `is line ${number}, and stands after line ${head?.count}` }
      : { code: 'line-repeated', line, message: `is line ${number}, which was there before` }
  }

  const inOrder = ({ number, previous, digest }: LogLine): readonly LogProblem[] => {
    const next = (head?.count ?? 0) + 1
    const missing = number - next
    const broken = missing === 0 && previous !== (head?.digest ?? null)
    if (missing > unread) gaps = [...gaps, [next, number - 1, line]]
    head = { count: number, digest }
    unread = 0
    return broken ? [{ code: 'chain-broken', line, message: 'does not follow from the line before it' }] : []
  }

  return {
    get head() {
      return head
    },
    add: (text) => {
      line += 1
      const entry = readLine(text)
      if (typeof entry === 'string') {
        unread += 1
        return { problems: [{ ...faults[entry], line }] }
      }
      met ||= entry.digest === expected
      const problems = entry.number <= (head?.count ?? 0) ? [outOfOrder(entry.number)] : inOrder(entry)
      return { entry, problems }
    },
    end: () => [
      ...gaps.map(
        (gap): LogProblem => ({
          code: 'line-missing',
          line: gap[2],
          message: `${numbers(gap)} should stand before it`,
        }),
      ),
      ...(expected === undefined || met
        ? []
        : [
            {
              code: 'head-missing' as const,
              line,
              message: `the line with the digest ${expected} is not in the log: lines were cut off or replaced`,
            },
          ]),
    ],
  }
}

/** What came of reading a whole log. */
export interface VerifiedLog {
  /** Where it ends. */
  readonly head: LogHead | undefined
  /** In the order of the lines. */
  readonly problems: readonly LogProblem[]
}

/** Reads a log that is at hand as a whole; {@link logVerifier} does so line by line. */
export const verifyLog = (lines: Iterable<string>, expected?: string): VerifiedLog => {
  const verifier = logVerifier(expected)
  const problems = [...lines].flatMap((text) => verifier.add(text).problems)
  const all = [...problems, ...verifier.end()]
  return { head: verifier.head, problems: all.toSorted((a, b) => a.line - b.line) }
}
