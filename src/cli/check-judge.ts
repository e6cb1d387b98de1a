import { createEvaluator, type Evaluator } from '../api/create-evaluator.js'
import { createRegisterEvaluator } from '../api/register-evaluator.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import type { Policy } from '../policy/policy.js'
import type { Register } from '../policy/register/register.js'
import type { ReportContext } from '../report/report.js'
import { loadPolicyOrRegister } from './register-folder.js'
import { reportContext } from './report-context.js'
import { say } from './say.js'

/** What judges the actions of a check. */
interface Judge {
  readonly evaluator: Evaluator
  contextFor(files: readonly string[], toolVersion: string): ReportContext
}

interface JudgeOptions {
  readonly policy?: string
  readonly asOf?: string
  readonly assume: 'unknown' | 'ordinary'
}

const load = async (folder: string | undefined): Promise<Policy | Register | undefined> =>
  folder === undefined
    ? (await import('../policies/stokes-wood-primary.js')).policy
    : await loadPolicyOrRegister(folder)

/** The one version that judges every action, where a time is named. */
const versionAt = (subject: Policy | Register, asOf: string): Policy | undefined => {
  if (!('inForce' in subject)) {
    say('--as-of needs a register: a single policy has no versions to choose\n')
    return undefined
  }
  try {
    return subject.inForce(asOf)
  } catch (error) {
    if (!(error instanceof ClausewiseError)) throw error
    say(`${error.message}\n`)
    return undefined
  }
}

/** Loads the policy or the register of a check; where it cannot, says why. */
export const judgeFor = async ({ policy, asOf, assume }: JudgeOptions): Promise<Judge | undefined> => {
  const loaded = await load(policy)
  const subject = loaded && asOf !== undefined ? versionAt(loaded, asOf) : loaded
  if (subject === undefined) return undefined
  const isRegister = 'inForce' in subject
  return {
    evaluator: isRegister ? createRegisterEvaluator(subject, { assume }) : createEvaluator(subject, { assume }),
    contextFor: (files, toolVersion) =>
      reportContext(isRegister ? subject.versions.map((version) => version.policy) : [subject], files, toolVersion),
  }
}
