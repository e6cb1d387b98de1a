import { locatorText } from '../policy/clause.js'
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
export const reportContext = (policy: Policy, files: readonly string[], toolVersion: string): ReportContext => ({
  policy: {
    id: policy.id,
    title: policy.title,
    version: policy.version,
    digest: policy.digest,
    clauses: policy.sections.flatMap(({ section, clauses }) =>
      clauses.map(({ id, locator, title, summary, kind, ...rest }) => ({
        id,
        section,
        locator: locatorText(section, locator),
        title,
        summary,
        kind,
        ...('strength' in rest ? { strength: rest.strength } : {}),
      })),
    ),
  },
  toolVersion,
  files,
  ...look(),
})
