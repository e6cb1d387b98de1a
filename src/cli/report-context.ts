import { locatorText } from '../policy/clause.js'
import type { Locale } from '../policy/locale.js'
import { ownLabels } from '../policy/own-labels.js'
import type { Policy } from '../policy/policy.js'
import type { ReportContext } from '../report/report.js'

const defaultWidth = 100
const widest = 120

/** How wide text may be on standard output, and whether it may have colours. */
export const look = (): Pick<ReportContext, 'width' | 'colour'> => ({
  width: Math.min(process.stdout.columns || defaultWidth, widest),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
})

/** What the reports need to know of the policy, the files and the terminal. */
export const reportContext = (
  policy: Policy,
  files: readonly string[],
  toolVersion: string,
  locale?: Locale,
): ReportContext => ({
  policy: {
    id: policy.id,
    title: locale?.texts.title ?? policy.title,
    version: policy.version,
    digest: policy.digest,
    clauses: policy.sections.flatMap(({ section, clauses }) =>
      clauses.map(({ id, locator, title, summary, kind, ...rest }) => ({
        id,
        section,
        locator: locatorText(section, locator),
        title: locale?.texts.clauses[id]?.title ?? title,
        summary: locale?.texts.clauses[id]?.summary ?? summary,
        kind,
        ...('strength' in rest ? { strength: rest.strength } : {}),
      })),
    ),
    labels: ownLabels(policy),
  },
  toolVersion,
  files,
  ...look(),
})
