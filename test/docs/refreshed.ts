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

/**
 * Output as a page is to show it: with the cuts that it has, found by the lines beside them. Where these are no longer
 * there, it is shown whole, for its author to cut again.
 */
export const refreshed = (output: string, shown: string): string => {
  const whole = output.trimEnd().replace(/[ \t]+$/gm, '')
  if (isAsShown(output, shown)) return shown
  const lines = whole.split('\n')
  const runs = runsOf(shown)
  const kept: string[] = []
  let from = 0
  for (const [index, run] of runs.entries()) {
    const find = (line: string | undefined, start: number) =>
      lines.findIndex((each, at) => at >= start && likeness(each) === likeness(line ?? ''))
    const isLast = index === runs.length - 1
    if (run.length > 0) {
      const first = index === 0 ? 0 : find(run[0], from)
      const last = isLast ? lines.length - 1 : find(run.at(-1), Math.max(first, 0))
      if (first < 0 || last < 0) return `${whole}\n`
      if (first > from) kept.push(cut)
      kept.push(...lines.slice(first, last + 1))
      from = last + 1
    } else if (isLast && from < lines.length) kept.push(cut)
  }
  return `${kept.join('\n')}\n`
}
