import { parseAction } from '../action/parse-action.js'
import { createEvaluator } from '../api/create-evaluator.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import { calendarOf } from '../duties/calendar-of.js'
import { parseLaterAct } from '../duties/later-act.js'
import { trackDuties } from '../duties/track-duties.js'
import type { TrackedDuty } from '../duties/tracked-duty.js'
import { dutiesText } from './duties-text.js'
import { exitStatus } from './exit-status.js'
import { policyFor } from './policy-for.js'
import { print } from './print.js'
import { readWhole } from './read-whole.js'
import { sayIssues } from './say.js'
import { schoolFor } from './school-for.js'

/** Every way to write duties down. */
export const dutyFormats = {
  text: dutiesText,
  ndjson: (duties: readonly TrackedDuty[]): string => duties.map((duty) => `${JSON.stringify(duty)}\n`).join(''),
  json: (duties: readonly TrackedDuty[]): string => `${JSON.stringify(duties, null, 2)}\n`,
  ical: calendarOf,
} as const

export interface DutiesOptions {
  readonly policy?: string
  readonly context?: string
  readonly later?: string
  readonly now: string
  readonly assume: 'unknown' | 'ordinary'
  readonly all?: true
  readonly format: keyof typeof dutyFormats
}

const isPending = ({ state }: TrackedDuty): boolean => state === 'open' || state === 'overdue'

/** Lists duties and gives the command's exit status. */
export const runDuties = async (file: string, options: DutiesOptions): Promise<number> => {
  const { now, assume, all, format } = options
  const policy = await policyFor(options.policy)
  const school = await schoolFor(options.context)
  if (policy === undefined || school === undefined) return exitStatus.wrongUse
  const acts = await readWhole(file, parseAction)
  const later = options.later === undefined ? undefined : await readWhole(options.later, parseLaterAct)
  const evaluator = createEvaluator(policy, { assume })
  try {
    const actions = acts.values.map(({ action }) => action)
    const laterActs = later?.values.map(({ laterAct }) => laterAct)
    const duties = trackDuties(actions, actions.map(evaluator), now, {
      policy,
      laterActs,
      school: options.context === undefined ? undefined : school,
      evaluator,
    })
    const printed = await print(dutyFormats[format](all ? duties : duties.filter(isPending), now))
    if (printed === 'failed' || acts.failed || later?.failed) return exitStatus.wrongUse
    return duties.some(({ state }) => state === 'overdue') ? exitStatus.findings : exitStatus.fine
  } catch (error) {
    if (!(error instanceof ClausewiseError)) throw error
    sayIssues(error.issues.map((issue) => ({ ...issue, file })))
    return exitStatus.wrongUse
  }
}
