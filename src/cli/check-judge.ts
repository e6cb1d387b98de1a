import { createEvaluator, createGivenEvaluator, type Evaluator, type GivenEvaluator } from '../api/create-evaluator.js'
import { createRegisterEvaluator } from '../api/register-evaluator.js'
import { translate } from '../api/translate.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import { type Locale, sourceLocale } from '../policy/locale.js'
import type { Register } from '../policy/register/register.js'
import { localeFor } from './locale-for.js'
import type { FolderPolicy, Subject } from './register-folder.js'
import type { VersionTexts } from './report-context.js'
import { say } from './say.js'

/** What judges the actions of a check, in the language of the check. */
export interface Judge {
  readonly evaluator: Evaluator
  /** The same of what an act says, where nothing needs the act itself. */
  readonly ofGiven: GivenEvaluator | undefined
  /** The policy, or the versions of a register that may judge. */
  readonly versions: readonly VersionTexts[]
}

export interface JudgeOptions {
  readonly policy?: string
  readonly asOf?: string
  readonly assume: 'unknown' | 'ordinary'
  readonly locale: string
  readonly exemptions?: string
}

const load = async (folder: string | undefined): Promise<Subject | undefined> =>
  folder === undefined
    ? { policies: [{ policy: (await import('../policies/stokes-wood-primary.js')).policy }] }
    : await (await import('./register-folder.js')).loadPolicyOrRegister(folder)

/** The one version that judges every action, where a time is named; where there is none, says why. */
const versionAt = ({ register, policies }: Subject, asOf: string): Subject | undefined => {
  if (register === undefined) {
    say('--as-of needs a register: a single policy has no versions to choose\n')
    return undefined
  }
  try {
    const policy = register.inForce(asOf)
    return { policies: policies.filter((one) => one.policy === policy).slice(0, 1) }
  } catch (error) {
    if (!(error instanceof ClausewiseError)) throw error
    say(`${error.message}\n`)
    return undefined
  }
}

const textsOf = async (
  policies: readonly FolderPolicy[],
  locale: string,
): Promise<readonly VersionTexts[] | undefined> => {
  const versions: VersionTexts[] = []
  for (const { policy, folder } of policies) {
    const found = await localeFor(policy, { ...(folder === undefined ? {} : { policy: folder }), locale })
    if (found === undefined) return undefined
    versions.push({ policy, locale: found })
  }
  return versions
}

/** An evaluator whose findings speak a language, by the version that found them. */
const speaking = (evaluator: Evaluator, versions: readonly VersionTexts[]): Evaluator => {
  const locales = new Map<string, Locale>(versions.map(({ policy, locale }) => [policy.digest, locale]))
  return (action) => {
    const evaluation = evaluator(action)
    const locale = locales.get(evaluation.policy.digest)
    return locale && locale.locale !== sourceLocale ? translate(evaluation, locale) : evaluation
  }
}

const evaluatorOf = (
  register: Register | undefined,
  versions: readonly VersionTexts[],
  { assume }: JudgeOptions,
): Evaluator => {
  if (register !== undefined) return createRegisterEvaluator(register, { assume })
  const [only] = versions
  if (only === undefined) throw new TypeError('there is no policy')
  return createEvaluator(only.policy, { assume })
}

/** A register reads the time of an act, and a translation is made of the whole evaluation. */
const ofGiven = (
  { register }: Subject,
  [only, ...others]: readonly VersionTexts[],
  { assume }: JudgeOptions,
): GivenEvaluator | undefined =>
  register === undefined && only && others.length === 0 && (only.locale?.locale ?? sourceLocale) === sourceLocale
    ? createGivenEvaluator(only.policy, { assume })
    : undefined

/** Loads the policy or the register of a check; where it cannot, says why. */
export const judgeFor = async (options: JudgeOptions): Promise<Judge | undefined> => {
  const loaded = await load(options.policy)
  const subject = loaded && options.asOf !== undefined ? versionAt(loaded, options.asOf) : loaded
  const versions = subject && (await textsOf(subject.policies, options.locale))
  if (subject === undefined || versions === undefined) return undefined
  const plain = speaking(evaluatorOf(subject.register, versions, options), versions)
  const { exemptions, asOf } = options
  const policies = versions.map(({ policy }) => policy)
  if (exemptions === undefined) return { evaluator: plain, ofGiven: ofGiven(subject, versions, options), versions }
  const { exempting } = await import('./exempting.js')
  const evaluator = await exempting(plain, exemptions, { policies, asOf })
  return evaluator && { evaluator, ofGiven: undefined, versions }
}
