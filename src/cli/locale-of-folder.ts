import { isOfCases } from '../authoring/validate/case-file.js'
import { localeFile } from '../authoring/validate/locale-file.js'
import { listed } from '../base/issue.js'
import { isLocaleTag, type Locale, sourceLocale } from '../policy/locale.js'
import { printable } from '../report/characters.js'
import { say, sayIssues } from './say.js'
import { validateFolder } from './validate-folder.js'

/** Says that there is no such locale, and which there are. */
export const unknownLocale = (locale: string, known: readonly string[]): undefined => {
  const message = isLocaleTag(locale) ? 'the policy has no such locale' : 'this is not the tag of a language'
  say(`--locale ${printable(locale)}: ${message}: choose one of ${listed([sourceLocale, ...known])}\n`)
  return undefined
}

/** The texts of a policy's folder in a language; where there are none, says why. */
export const localeOfFolder = async (folder: string, locale: string): Promise<Locale | undefined> => {
  const { locales, localeOf } = await validateFolder(folder, (file) => !isOfCases(file))
  const known = locales.filter(isLocaleTag)
  const loaded = known.includes(locale) ? localeOf(locale) : undefined
  if (loaded === undefined) return unknownLocale(locale, known)
  if (loaded.ok && loaded.locale.locale === locale) return loaded.locale
  const misplaced = { code: 'file-name', path: '/locale', message: `must be \`${locale}\`, as the file` }
  sayIssues((loaded.ok ? [misplaced] : loaded.issues).map((one) => ({ ...one, file: localeFile(locale) })))
  return undefined
}
