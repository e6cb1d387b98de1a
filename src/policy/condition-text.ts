import { listOf, memberOf, textOf } from './vocabulary.js'

/** Longer texts are cut where they are shown, and data of unknown origin may nest without end. */
const deepest = 8

const value = (operand: unknown): string => {
  const parameter = textOf(operand, 'fact')
  return parameter ?? (Array.isArray(operand) ? operand.map(String).join(', ') : String(operand))
}

const joined = (members: readonly string[], word: string): string =>
  members.length > 1 ? `(${members.join(` ${word} `)})` : (members[0] ?? '')

const parts = (condition: unknown, depth: number): string => {
  if (depth > deepest) return '…'
  const members = (key: string) => listOf(memberOf(condition, key)).map((member) => parts(member, depth + 1))
  if (memberOf(condition, 'all') !== undefined) return joined(members('all'), 'and')
  if (memberOf(condition, 'any') !== undefined) return joined(members('any'), 'or')
  if (memberOf(condition, 'not') !== undefined) return `not ${parts(memberOf(condition, 'not'), depth + 1)}`
  const [fact, operator, name] = ['fact', 'operator', 'condition'].map((key) => textOf(condition, key))
  return name ?? (fact && operator ? `${fact} ${operator} ${value(memberOf(condition, 'value'))}` : '…')
}

/** A condition as authored on one line, for people who know the language: `verb in post, share and not staff`. */
export const conditionText = (condition: unknown): string => parts(condition, 0).replace(/^\((.*)\)$/, '$1')
