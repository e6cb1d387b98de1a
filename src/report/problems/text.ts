import pico from 'picocolors'
import { isError, isPlaced, type Problem } from '../../base/problem.js'
import { printable } from '../characters.js'
import type { ProblemContext } from './problem-format.js'
import { sourceLine } from './source-line.js'
import { relatedLines, witnessLines } from './witness-lines.js'

/** A place that terminals and editors can be clicked on, the message, and the line with a marker below it. */
export const text = (
  problems: readonly Problem[],
  { texts, colour }: Pick<ProblemContext, 'texts' | 'colour'>,
): string => {
  const paint = pico.createColors(colour)
  const known = new Map<string, readonly string[]>()
  const linesOf = (file: string): readonly string[] | undefined => {
    const lines = known.get(file) ?? (Object.hasOwn(texts, file) ? texts[file]?.split('\n') : undefined)
    if (lines) known.set(file, lines)
    return lines
  }
  return problems
    .map((problem) => {
      const { file, line, column, message, code } = problem
      const lines = linesOf(file)
      const place = printable(isPlaced(problem, texts) ? `${file}:${line}:${column}` : file)
      const word = isError(problem) ? '' : 'warning: '
      const heading = `${paint.bold(place)}: ${paint.yellow(word)}${printable(message)} ${paint.dim(`(${code})`)}\n`
      const excerpt = lines && sourceLine(lines, problem)
      const marker = excerpt && (isError(problem) ? paint.red : paint.yellow)(excerpt.marker)
      const below = [
        ...(excerpt && marker ? [excerpt.source, marker] : []),
        ...[...witnessLines(problem), ...relatedLines(problem)].map((line) => paint.dim(printable(line))),
      ]
      return heading + below.map((line) => `    ${line}\n`).join('')
    })
    .join('')
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** How many there are of what: `2 errors and 1 warning in 2 files`, or nothing where there are none. */
export const problemCount = (problems: readonly Problem[]): string => {
  const errors = problems.filter(isError).length
  const counts = [counted(errors, 'error'), counted(problems.length - errors, 'warning')]
  const files = counted(new Set(problems.map(({ file }) => file)).size, 'file')
  return problems.length === 0 ? '' : `${counts.filter((each) => !each.startsWith('0 ')).join(' and ')} in ${files}\n`
}
