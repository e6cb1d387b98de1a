import { isPlaced, type Problem } from '../../base/problem.js'
import type { ProblemContext } from './problem-format.js'
import { witnessLines } from './witness-lines.js'

/** What GitHub would take for its own in the message of a workflow command. */
const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

/** In a property, a colon or a comma would end it, too. */
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A workflow command a problem: GitHub Actions shows each on its line of the change. */
export const github = (problems: readonly Problem[], { texts }: Pick<ProblemContext, 'texts'>): string =>
  problems
    .map((problem) => {
      const { severity, code, file, line, column, endLine, endColumn } = problem
      const place = isPlaced(problem, texts) ? { line, col: column, endLine, endColumn } : {}
      const properties = Object.entries({ file, ...place, title: code }).map(
        ([name, value]) => `${name}=${property(String(value))}`,
      )
      return `::${severity} ${properties.join(',')}::${message([problem.message, ...witnessLines(problem)].join('\n'))}\n`
    })
    .join('')
