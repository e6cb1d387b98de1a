import type { Problem } from '../../base/problem.js'

/** The action that shows a problem, as a line of text. */
export const witnessLines = ({ witness }: Pick<Problem, 'witness'>): readonly string[] =>
  witness === undefined ? [] : [`for example: ${JSON.stringify(witness)}`]

/** The other places that a problem is about, a line each. */
export const relatedLines = ({ related = [] }: Pick<Problem, 'related'>): readonly string[] =>
  related.map(({ file, line, column, message }) => `see ${file}:${line}:${column}: ${message}`)
