import type { Locale } from '../policy/locale.js'
import { locatorText } from '../policy/locator.js'
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

type PolicyContext = ReportContext['policy']

/** A policy, and its texts in the language of the reports. */
export interface VersionTexts {
  readonly policy: Policy
  readonly locale: Locale
}

const ofPolicy = ({ policy, locale: { texts } }: VersionTexts): PolicyContext => ({
  id: policy.id,
  title: texts.title ?? policy.title,
  version: policy.version,
  digest: policy.digest,
  clauses: policy.sections.flatMap(({ section, clauses }) =>
    clauses.map(({ id, locator, title, summary, kind, ...rest }) => ({
      id,
      section,
      locator: locatorText(section, locator),
      title: texts.clauses[id]?.title ?? title,
      summary: texts.clauses[id]?.summary ?? summary,
      kind,
      ...('strength' in rest ? { strength: rest.strength } : {}),
    })),
  ),
  labels: ownLabels(policy),
})

const joined = (values: readonly string[]): string => [...new Set(values)].join(', ')

/** Versions of a policy as one: the clauses of the last, and after them those that only earlier ones have. */
const ofVersions = (versions: readonly PolicyContext[]): PolicyContext => {
  const clauses = new Map<string, PolicyContext['clauses'][number]>()
  for (const { clauses: members } of versions.toReversed())
    for (const clause of members) if (!clauses.has(clause.id)) clauses.set(clause.id, clause)
  return {
    id: joined(versions.map(({ id }) => id)),
    title: joined(versions.map(({ title }) => title)),
    version: joined(versions.map(({ version }) => version)),
    digest: joined(versions.map(({ digest }) => digest)),
    clauses: [...clauses.values()],
    labels: Object.assign({}, ...versions.map(({ labels }) => labels)),
  }
}

/** What the reports need to know of the policy, or its versions, the files and the terminal. */
export const reportContext = (
  versions: readonly VersionTexts[],
  files: readonly string[],
  toolVersion: string,
): ReportContext => ({ policy: ofVersions(versions.map(ofPolicy)), toolVersion, files, ...look() })
