import type { Intake, IntakeProblem } from '../intake/intake.js'
import { printable } from '../report/characters.js'
import { say } from './say.js'

const lines = (values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('')

/** The acts themselves, a line each, for `check -`. */
export const actionLines = ({ actions }: Intake): string => lines(actions.map(({ action }) => action))

/** What each act rests on and leaves to people, and what came to no act: a line each. */
export const reportLines = ({ actions, problems }: Intake): string =>
  lines([
    ...actions.map(({ item, action: { id }, evidence, suggestions }) => ({ item, id, evidence, suggestions })),
    ...problems,
  ])

/** What was done after acts, for `duties --later`. */
export const laterLines = ({ followUps }: Intake): string => lines(followUps)

const lineNumber = /^line (\d+)$/

const placeOf = (file: string, path: string): string => {
  const [, line] = lineNumber.exec(path) ?? []
  if (line !== undefined) return `${file}:${line}`
  return path === '' ? file : `${file}#${path}`
}

/** Says what could not be read or mapped, a problem a line. */
export const sayIntakeProblems = (file: string, problems: readonly IntakeProblem[]): void => {
  for (const { path, code, message } of problems) say(`${printable(placeOf(file, path))}: ${message} (${code})\n`)
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

/** Says how much was read, and which facts people are asked to decide. */
export const sayIntake = ({ actions, problems, followUps }: Intake): void => {
  const facts = new Map<string, number>()
  for (const { fact } of actions.flatMap(({ suggestions }) => suggestions)) facts.set(fact, (facts.get(fact) ?? 0) + 1)
  const asked = [...facts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([fact, times]) => `${fact} (${times})`)
  say(
    `${count(actions.length, 'act')}, ${count(problems.length, 'problem')}, ${count(followUps.length, 'later act')}\n`,
  )
  if (asked.length > 0) say(`for people to decide: ${asked.join(', ')}\n`)
}
