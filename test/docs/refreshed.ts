import { isAsShown } from './run.js'

const cut = '…'

/** The same line, whatever the figures in it. */
const likeness = (line: string): string =>
  line
    .trimEnd()
    .replace(/\d+/g, '#')
    .replace(/(?<=\S) +/g, ' ')

/** The lines that a page shows, in runs between its cuts. */
const runsOf = (shown: string): readonly (readonly string[])[] =>
  shown
    .trimEnd()
    .split('\n')
    .reduce<string[][]>(
      (runs, line) => (line.trim() === cut ? [...runs, []] : [...runs.slice(0, -1), [...(runs.at(-1) ?? []), line]]),
      [[]],
    )

/** Where a line like another one stands, from a place on, or none: of several, the one nearest to where it is expected. */
const nearest = (lines: readonly string[], wanted: string, from: number, expected: number): number | undefined =>
  lines
    .flatMap((line, at) => (at >= from && likeness(line) === likeness(wanted) ? [at] : []))
    .sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))[0]

/** Where a run of lines now begins and ends, told by its first and its last line that is not empty. */
const placeOf = (
  run: readonly string[],
  lines: readonly string[],
  from: number,
): readonly [number, number] | undefined => {
  const filled = run.flatMap((line, at) => (line.trim() === '' ? [] : [at]))
  const [first, last] = [filled[0] ?? 0, filled.at(-1) ?? 0]
  const begin = nearest(lines, run[first] ?? '', from, from)
  if (begin === undefined) return undefined
  const end = nearest(lines, run[last] ?? '', begin, begin + last - first)
  return end === undefined ? undefined : [begin, end]
}

/**
 * Output as a page is to show it: with the cuts that it has, found by the lines beside them. Where these are no longer
 * there, it is shown whole, for its author to cut again.
 */
export const refreshed = (output: string, shown: string): string => {
  if (isAsShown(output, shown)) return shown
  const lines = output
    .trimEnd()
    .replace(/[ \t]+$/gm, '')
    .split('\n')
  const runs = runsOf(shown)
  let from = 0
  const kept = runs.flatMap((run, index) => {
    const isLast = index === runs.length - 1
    if (run.length === 0) return isLast && from < lines.length ? [cut] : []
    const [begin, end] = placeOf(run, lines, from) ?? [lines.length, lines.length]
    const [first, last] = [index === 0 ? 0 : begin, isLast ? lines.length - 1 : end]
    const isCut = first > from
    from = last + 1
    return [...(isCut ? [cut] : []), ...lines.slice(first, last + 1)]
  })
  return from > lines.length ? `${lines.join('\n')}\n` : `${kept.join('\n')}\n`
}
