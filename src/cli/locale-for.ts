import { englishOf } from '../policy/load-locale.js'
import { type Locale, sourceLocale } from '../policy/locale.js'
import type { Policy } from '../policy/policy.js'

/**
 * The texts of a policy in a language, from its folder or, without one, those that are bundled. Where there are none,
 * or something is wrong with them, that is said on standard error.
 */
export const localeFor = async (
  policy: Policy,
  { policy: folder, locale }: { readonly policy?: string; readonly locale: string },
): Promise<Locale | undefined> => {
  if (locale === sourceLocale) return englishOf(policy)
  if (folder === undefined && locale === 'cy') return (await import('../policies/stokes-wood-primary/cy.js')).locale
  const { localeOfFolder, unknownLocale } = await import('./locale-of-folder.js')
  return folder === undefined ? unknownLocale(locale, ['cy']) : localeOfFolder(folder, locale)
}
