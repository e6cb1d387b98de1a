import { isOfCases } from '../authoring/validate/case-file.js'
import { localeFile } from '../authoring/validate/locale-file.js'
import { listed } from '../base/issue.js'
import { englishOf } from '../policy/load-locale.js'
import { isLocaleTag, type Locale, sourceLocale } from '../policy/locale.js'
import type { Policy } from '../policy/policy.js'
import { printable } from '../report/characters.js'
import { say, sayIssues } from './say.js'
import { validateFolder } from './validate-folder.js'

const unknown = (locale: string, known: readonly string[]): undefined => {
  const message = isLocaleTag(locale) ? 'the policy has no such locale' : 'this is not the tag of a language'
  say(`--locale ${printable(locale)}: ${message}: choose one of ${listed([sourceLocale, ...known])}\n`)
  return undefined
}

const fromFolder = async (folder: string, locale: string): Promise<Locale | undefined> => {
  const { locales, localeOf } = await validateFolder(folder, (file) => !isOfCases(file))
  const known = locales.filter(isLocaleTag)
  const loaded = known.includes(locale) ? localeOf(locale) : undefined
  if (loaded === undefined) return unknown(locale, known)
  if (loaded.ok && loaded.locale.locale === locale) return loaded.locale
  const misplaced = { code: 'file-name', path: '/locale', message: `must be \`${locale}\`, as the file` }
  sayIssues((loaded.ok ? [misplaced] : loaded.issues).map((one) => ({ ...one, file: localeFile(locale) })))
  return undefined
}

/**
 * The texts of a policy in a language, from its folder or, without one, those that are bundled. Where there are none,
 * or something is wrong with them, that is said on standard error.
 */
export const localeFor = async (
  policy: Policy,
  { policy: folder, locale }: { readonly policy?: string; readonly locale: string },
): Promise<Locale | undefined> => {
  if (locale === sourceLocale) return englishOf(policy)
  if (folder !== undefined) return fromFolder(folder, locale)
  return locale === 'cy' ? (await import('../policies/stokes-wood-primary/cy.js')).locale : unknown(locale, ['cy'])
}
