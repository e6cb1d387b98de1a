import type { Duty } from '../../readings/evaluate/evaluation.js'
import { printable } from '../../report/characters.js'
import type { Said } from './replay.js'

const listWords: Readonly<Record<string, string>> = {
  violations: 'violation',
  duties: 'duty',
  permissions: 'permission',
  recommendations: 'recommendation',
  undetermined: 'undetermined',
}

/** What is said of an act by one clause, in a line. */
export const saidText = (said: Said): string => {
  if (said === null) return 'nothing'
  if ('missing' in said) {
    const missing = said.missing.map((set) => set.join(' and ')).join(', or ')
    return `undetermined ${said.kind}, by ${said.rule}; missing: ${missing}`
  }
  const { bearer, task, reportTo, promptness, dueBy } = said as Partial<Duty>
  const parts = [
    said.strength,
    bearer && `${bearer}: ${task}${reportTo ? ` to ${reportTo.join(' or ')}` : ''}, ${promptness}`,
    dueBy && `due by ${dueBy}`,
    `by ${said.rule}`,
  ]
  return `${[listWords[said.list], ...parts.filter((part) => part !== undefined)].join(', ')}: ${printable(said.message)}`
}
