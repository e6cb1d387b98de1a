import { type HandbookFormat, handbookFormats } from '../authoring/handbook/handbook-formats.js'
import { handbookOf } from '../authoring/handbook/handbook-of.js'
import type { HandbookLocale } from '../authoring/handbook/languages.js'
import { type ReadingAges, readingAges } from '../authoring/handbook/reading-ages.js'
import type { Readability } from '../authoring/lint/readability.js'
import { sourceLocale } from '../policy/locale.js'
import { asOverlay } from '../policy/overlay/overlay.js'
import { exitStatus } from './exit-status.js'
import { loadFolder } from './load-folder.js'
import { localeFor } from './locale-for.js'
import { say } from './say.js'
import { writeResults } from './write-results.js'

export interface HandbookOptions {
  readonly format: HandbookFormat
  readonly locale: HandbookLocale
  readonly output?: string
}

/** Children begin school at five. */
const ageOf = ({ grade }: Readability): number => Math.max(5, Math.round(grade + 5))

const agesText = ({ rules, whole }: ReadingAges): string =>
  `reading age: ${ageOf(rules)} for what is made from the rules, ${ageOf(whole)} for the whole handbook\n`

/** Writes the handbook of a folder and gives the command's exit status. */
export const runHandbook = async (folder: string, options: HandbookOptions): Promise<number> => {
  const loaded = await loadFolder(folder)
  if (loaded === undefined) return exitStatus.wrongUse
  const { format, locale, output } = options
  const translation = await localeFor(loaded.policy, { policy: folder, locale })
  if (translation === undefined) return exitStatus.wrongUse
  const handbook = handbookOf(loaded.policy, {
    translation,
    changes: loaded.base ? asOverlay(loaded.base).changes : [],
  })
  if (!(await writeResults(handbookFormats[format](handbook), output))) return exitStatus.wrongUse
  // It counts syllables as English has them.
  if (locale === sourceLocale) say(agesText(readingAges(handbook)))
  return exitStatus.fine
}
