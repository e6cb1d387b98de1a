import { localeFile } from '../authoring/validate/locale-file.js'
import { listed } from '../base/issue.js'
import { englishOf, loadLocale } from '../policy/load-locale.js'
import { isLocaleTag, type Locale, sourceLocale } from '../policy/locale.js'
import type { Policy } from '../policy/policy.js'
import { printable } from '../report/characters.js'
import { readJson } from './policy-folder.js'
import { namesIn } from './read-folder.js'
import { say, sayIssues } from './say.js'

const unknown = (locale: string, known: readonly string[]): undefined => {
  const message = isLocaleTag(locale) ? 'the policy has no such locale' : 'this is not the tag of a language'
  say(`--locale ${printable(locale)}: ${message}: choose one of ${listed([sourceLocale, ...known])}\n`)
  return undefined
}

const localesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await namesIn(folder, 'locales')).map((file) => file.slice('locales/'.length, -'.json'.length))
  } catch {
    return []
  }
}

const fromFolder = async (policy: Policy, folder: string, locale: string): Promise<Locale | undefined> => {
  const known = (await localesIn(folder)).filter(isLocaleTag)
  if (!known.includes(locale)) return unknown(locale, known)
  const file = localeFile(locale)
  const { value, issue } = await readJson(folder, file)
  const loaded = issue ? { ok: false as const, issues: [issue] } : loadLocale(value, policy)
  if (loaded.ok && loaded.locale.locale === locale) return loaded.locale
  const misplaced = { code: 'file-name', path: '/locale', message: `must be \`${locale}\`, as the file` }
  sayIssues((loaded.ok ? [misplaced] : loaded.issues).map((one) => ({ ...one, file })))
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
  if (folder !== undefined) return fromFolder(policy, folder, locale)
  return locale === 'cy' ? (await import('../policies/stokes-wood-primary/cy.js')).locale : unknown(locale, ['cy'])
}
