export { translate } from './api/translate.js'
export { englishOf, loadLocale } from './policy/load-locale.js'
export type { Locale, Texts } from './policy/locale.js'
