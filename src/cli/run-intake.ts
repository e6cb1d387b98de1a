import type { Adapter } from '../intake/adapter.js'
import { adapters } from '../intake/adapters.js'
import type { School } from '../intake/context/roster.js'
import { parseMapping } from '../intake/csv/parse-mapping.js'
import type { Intake, IntakeProblem } from '../intake/intake.js'
import type { WhatsappOptions } from '../intake/whatsapp-export.js'
import { exitStatus } from './exit-status.js'
import { type IntakeKind, wrongOptions } from './intake-kinds.js'
import { actionLines, laterLines, reportLines, sayIntake, sayIntakeProblems } from './intake-report.js'
import { readParsed } from './read-parsed.js'
import { readText } from './read-text.js'
import { say } from './say.js'
import { schoolFor } from './school-for.js'
import { writeResults } from './write-results.js'

export interface IntakeOptions extends WhatsappOptions {
  readonly context?: string
  readonly mapping?: string
  readonly report?: string
  readonly later?: string
}

/** What becomes of a payload of a kind; `undefined` where what the kind needs cannot be read, and that was said. */
const readerOf = async (
  kind: IntakeKind,
  { mapping, zone, dayOrder, group, direct }: IntakeOptions,
): Promise<((payload: string, school: School) => Intake) | undefined> => {
  if (kind === 'whatsapp-export')
    return (payload, school) => adapters[kind](payload, school, { zone, dayOrder, group, direct })
  if (kind !== 'csv') {
    const adapter: Adapter = adapters[kind]
    return (payload, school) => adapter(payload, school, undefined)
  }
  const parsed = mapping === undefined ? undefined : await readParsed(mapping, parseMapping)
  return parsed && ((payload, school) => adapters[kind](payload, school, parsed.mapping))
}

/** Nothing of a payload was read: its form is wrong, or an option that says how to read it. */
const isRefused = ({ actions, problems }: Intake): boolean =>
  actions.length === 0 && problems.some(({ item }) => item === '')

/** Items that were read and are known to be no acts. */
const isSettled = ({ code }: IntakeProblem): boolean => code === 'not-an-act'

/** Writes the acts of a payload and gives the command's exit status. */
export const runIntake = async (kind: IntakeKind, file: string, options: IntakeOptions): Promise<number> => {
  const wrong = wrongOptions(kind, options)
  for (const message of wrong) say(`${message}\n`)
  if (wrong.length > 0) return exitStatus.wrongUse
  const school = await schoolFor(options.context)
  const read = await readerOf(kind, options)
  if (school === undefined || read === undefined) return exitStatus.wrongUse
  const payload = await readText(file)
  if (payload === undefined) return exitStatus.wrongUse
  const intake = read(payload, school)
  sayIntakeProblems(file, intake.problems)
  const { report, later } = options
  const written =
    (report === undefined || (await writeResults(reportLines(intake), report))) &&
    (later === undefined || (await writeResults(laterLines(intake), later))) &&
    (await writeResults(actionLines(intake), undefined))
  sayIntake(intake)
  if (!written || isRefused(intake)) return exitStatus.wrongUse
  return intake.problems.every(isSettled) ? exitStatus.fine : exitStatus.findings
}
