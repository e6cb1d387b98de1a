import * as z from 'zod/mini'
import { deepFreeze } from '../base/freeze.js'
import type { Issue, Result } from '../base/issue.js'
import { toPointer } from '../base/pointer.js'
import { fromZod } from '../base/zod-issues.js'
import { keysAt } from '../base/zod-keys.js'
import { checkLocale } from './check-locale.js'
import { fittingTexts, mergedTexts } from './fitting-texts.js'
import { type Locale, localeSchema, sourceLocale, type Texts } from './locale.js'
import type { Policy } from './policy.js'
import { textsOf } from './texts-of.js'
import { isRecord } from './vocabulary.js'

const isForeign = ({ locale }: { readonly locale: string }): boolean => locale !== sourceLocale

/** What is wrong with the form of a translation, whatever policy it is of. */
export const localeFormIssues = (content: unknown): readonly Issue[] => {
  const parsed = z.safeParse(localeSchema, content)
  if (!parsed.success) return fromZod(parsed.error.issues, content, (path) => keysAt(localeSchema, path))
  if (isForeign(parsed.data)) return []
  return [
    {
      code: 'duplicate',
      path: '/locale',
      message: `\`${sourceLocale}\` is the language of the policy's own files: it has no file here`,
    },
  ]
}

/** What is wrong with a translation of a policy. */
export const localeIssues = (content: unknown, policy: Policy): readonly Issue[] => {
  const form = localeFormIssues(content)
  const wrong = new Set(form.map(({ path }) => path))
  const issues: Issue[] = []
  if (isRecord(content))
    checkLocale(textsOf(policy), content, (path, code, message) =>
      issues.push({ code, path: toPointer(path), message }),
    )
  // What has not the form of a name is no news to be unknown, too.
  return [...form, ...issues.filter(({ path }) => !wrong.has(path))]
}

const localeOf = (locale: string, { id, version, digest }: Policy, texts: Texts, source: Texts): Locale =>
  deepFreeze({ locale, policy: { id, version, digest }, texts: structuredClone(texts), source })

/**
 * Reads the texts of a policy in another language, as a file `locales/<locale>.json` of its folder has them, and
 * gives either a frozen {@link Locale} or every issue at once: a text that is missing, one too many, a wrong form.
 * It never throws.
 *
 * @param base the same language for a policy that this one adapts: what is the same to the letter there may be left out
 *
 * @example
 * ```ts
 * import { loadLocale } from 'clausewise/locales'
 * import { policy } from 'clausewise/policies/stokes-wood-primary'
 *
 * const loaded = loadLocale({ locale: 'Welsh' }, policy)
 * if (!loaded.ok) console.log(loaded.issues[0]?.path) // /locale
 * ```
 */
export const loadLocale = (content: unknown, policy: Policy, base?: Locale): Result<{ readonly locale: Locale }> => {
  try {
    const own = textsOf(policy)
    const whole = base && isRecord(content) ? mergedTexts(fittingTexts(own, base), content) : content
    const issues = localeIssues(whole, policy)
    if (issues.length > 0) return { ok: false, issues }
    const { $schema: _schema, locale, ...texts } = z.parse(localeSchema, whole)
    return { ok: true, locale: localeOf(locale, policy, texts, own) }
  } catch {
    return { ok: false, issues: [{ code: 'unreadable', path: '', message: 'cannot be read as plain data' }] }
  }
}

/** The texts of a policy in the language of its own files, `en-GB`: complete by nature, and where a translation begins. */
export const englishOf = (policy: Policy): Locale => {
  const texts = textsOf(policy)
  return localeOf(sourceLocale, policy, texts, texts)
}
