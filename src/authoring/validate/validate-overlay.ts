import { head } from '../../policy/check.js'
import { localeFormIssues } from '../../policy/load-locale.js'
import { flatFilesOf } from '../../policy/overlay/flat-files.js'
import { type Flattened, type Flattening, flatten } from '../../policy/overlay/flatten.js'
import { textOf, vocabularyOf } from '../../policy/vocabulary.js'
import { type CaseContext, caseContext } from './case-context.js'
import { caseFileOf } from './case-file.js'
import { checkCases } from './check-cases.js'
import { checkLocales } from './check-locales.js'
import { type Layer, type LayerFiles, overlayLocale } from './layer.js'
import { contentsOf, partsOf, placed } from './parts.js'
import type { Validation } from './validate-policy.js'

/** What an overlay's files amount to. */
export interface OverlayValidation extends Omit<Validation, 'policy'> {
  readonly flattened?: Flattened
}

/** Of an overlay that does not load, nothing is known that cases could name. */
const anything: CaseContext = {
  vocabulary: vocabularyOf({}),
  sections: [],
  mayExist: () => true,
  hasHead: false,
  hasFacts: false,
}

/**
 * Checks the files of an overlay and its cases, and reports every problem at once, each where it can be mended.
 *
 * @param below what it extends; without it nothing is said but of the form of files
 */
export const validateOverlay = (
  { texts, unreadable, issues: found }: LayerFiles,
  below: Layer | undefined,
): OverlayValidation => {
  const parts = partsOf(texts, unreadable)
  const { policyDocuments, caseDocuments, localeDocuments, unread } = parts
  const { issues, flattened }: Flattening = unread.includes(head)
    ? { issues: [] }
    : flatten(contentsOf(policyDocuments), below?.base)
  const context = flattened ? caseContext(vocabularyOf(flatFilesOf(flattened.overlay.policy)), []) : anything
  const caseIssues = checkCases(caseDocuments, context).filter(
    ({ code }) => flattened !== undefined || code !== 'unlisted-section',
  )
  const localesIssues = checkLocales(localeDocuments, (content) => {
    if (!flattened) return localeFormIssues(content)
    const read = overlayLocale(content, flattened.overlay.policy, below?.localeOf(textOf(content, 'locale') ?? ''))
    return read.ok ? [] : read.issues
  })
  const own = issues.map((issue) => ({ ...issue, file: issue.file ?? head }))
  return {
    problems: placed(parts, [...found, ...own, ...caseIssues, ...localesIssues]),
    ...(flattened ? { flattened } : {}),
    cases: caseDocuments.flatMap((document) => caseFileOf(document) ?? []),
  }
}
