import type { Locale } from '../policy/locale.js'
import type { Evaluation, Finding } from '../readings/evaluate/evaluation.js'

type RuleTexts = Locale['texts']['rules'][string]

const textsOf = (rules: Readonly<Record<string, RuleTexts>>, rule: string): RuleTexts | undefined =>
  Object.hasOwn(rules, rule) ? rules[rule] : undefined

const inLanguage = <Kind extends Finding>(finding: Kind, { source, texts }: Locale): Kind => {
  const [from, to] = [textsOf(source.rules, finding.rule), textsOf(texts.rules, finding.rule)]
  if (!from || !to) return finding
  // A text that is another now, in a later version or a school's own, has no translation here.
  const message = finding.message === from.message ? to.message : finding.message
  const remedy = finding.remedy === from.remedy ? to.remedy : finding.remedy
  return { ...finding, message, ...(remedy === undefined ? {} : { remedy }) }
}

/**
 * An evaluation with the message and the remedy of every finding in another language, and all else as it was.
 * A text that the translation does not have, because it is of another policy or of another version, stays as it is.
 *
 * @example
 * ```ts
 * import { translate } from 'clausewise/locales'
 * import { evaluate } from 'clausewise/policies/stokes-wood-primary'
 * import { locale } from 'clausewise/policies/stokes-wood-primary/cy'
 *
 * const browsing = { verb: 'browse', actor: { roles: ['pupil'] }, channel: { account: 'personal' } }
 * console.log(translate(evaluate(browsing), locale).outcome) // compliant
 * ```
 */
export const translate = (evaluation: Evaluation, locale: Locale): Evaluation => {
  const translated = <Kind extends Finding>(findings: readonly Kind[]): readonly Kind[] =>
    findings.map((finding) => inLanguage(finding, locale))
  return {
    ...evaluation,
    violations: translated(evaluation.violations),
    duties: translated(evaluation.duties),
    permissions: translated(evaluation.permissions),
    recommendations: translated(evaluation.recommendations),
  }
}
