import { isOfCases } from './case-file.js'

const folder = 'locales'

/** Whether a name in a policy's folder is that of a translation, or of their folder. */
export const isOfLocales = (file: string): boolean => file === folder || file.startsWith(`${folder}/`)

/** Whether a name in a policy's folder is that of something beside the policy: a case file, a translation, their folders. */
export const isBeside = (file: string): boolean => isOfCases(file) || isOfLocales(file)

/** The name of the file of a translation. */
export const localeFile = (locale: string): string => `${folder}/${locale}.json`
