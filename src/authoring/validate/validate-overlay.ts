import { head } from '../../policy/check.js'
import { flatFilesOf } from '../../policy/overlay/flat-files.js'
import { type Flattened, type Flattening, flatten } from '../../policy/overlay/flatten.js'
import type { Base } from '../../policy/overlay/overlay.js'
import { vocabularyOf } from '../../policy/vocabulary.js'
import { type CaseContext, caseContext } from './case-context.js'
import { caseFileOf } from './case-file.js'
import { checkCases } from './check-cases.js'
import type { LayerFiles } from './layer.js'
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
}

/**
 * Checks the files of an overlay and its cases, and reports every problem at once, each where it can be mended.
 *
 * @param base what it extends; without it nothing is said but of the form of files
 */
export const validateOverlay = (
  { texts, unreadable, issues: found }: LayerFiles,
  base: Base | undefined,
): OverlayValidation => {
  const parts = partsOf(texts, unreadable)
  const { policyDocuments, caseDocuments, unread } = parts
  const { issues, flattened }: Flattening = unread.includes(head)
    ? { issues: [] }
    : flatten(contentsOf(policyDocuments), base)
  const context = flattened ? caseContext(vocabularyOf(flatFilesOf(flattened.overlay.policy)), []) : anything
  const caseIssues = checkCases(caseDocuments, context).filter(
    ({ code }) => flattened !== undefined || code !== 'unlisted-section',
  )
  return {
    problems: placed(parts, [
      ...found,
      ...issues.map((issue) => ({ ...issue, file: issue.file ?? head })),
      ...caseIssues,
    ]),
    ...(flattened ? { flattened } : {}),
    cases: caseDocuments.flatMap((document) => caseFileOf(document) ?? []),
  }
}
