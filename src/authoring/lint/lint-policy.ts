import * as z from 'zod/mini'
import { ClausewiseError } from '../../base/clausewise-error.js'
import { type LintCode, lintCodes } from '../../policy/lint-codes.js'
import { type LintSettings, lintSettingsSchema } from '../../policy/lint-settings.js'
import { checkLintSettings } from './check-lint-settings.js'
import { contextOf, type LintInput } from './context.js'
import type { Found, LintFinding } from './lint.js'
import { lints } from './lints.js'
import { isSuppressedBy } from './suppress.js'

const settingsOf = ({ policy }: LintInput): LintSettings => {
  const issues = checkLintSettings(policy.lint, policy)
  if (issues.length > 0) throw new ClausewiseError('invalid-policy', issues)
  return z.parse(lintSettingsSchema, policy.lint ?? {})
}

/**
 * Looks for what is valid in a policy and can hardly be meant: what can never hold, changes nothing, contradicts
 * itself, or is missing. What the policy's own settings suppress is left out. In the order of `lintCodes`, and of one
 * code in that of the policy.
 *
 * @throws ClausewiseError `invalid-policy` where the settings under `lint` in policy.json are not valid
 */
export const lintPolicy = (input: LintInput): readonly LintFinding[] => {
  const settings = settingsOf(input)
  const context = contextOf(input, settings)
  const severityOf = (code: LintCode) =>
    code === 'unused-suppression' && input.isOverlay ? 'off' : (settings.severity?.[code] ?? lints[code].severity)
  const found = lintCodes.reduce<readonly LintFinding[]>((before, code) => {
    const severity = severityOf(code)
    if (severity === 'off') return before
    const now = lints[code].check(context, before).map((each: Found) => ({ code, severity, ...each }))
    return [...before, ...now]
  }, [])
  const suppressions = settings.suppress ?? []
  return found.filter((finding) => !suppressions.some((suppression) => isSuppressedBy(finding, suppression)))
}
