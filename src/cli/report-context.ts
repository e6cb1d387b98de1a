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

type PolicyContext = ReportContext['policy']

const ofPolicy = ({ id, title, version, digest, sections }: Policy): PolicyContext => ({
  id,
  title,
  version,
  digest,
  clauses: sections.flatMap(({ section, clauses }) =>
    clauses.map((clause) => ({
      id: clause.id,
      section,
      locator: locatorText(section, clause.locator),
      title: clause.title,
      summary: clause.summary,
      kind: clause.kind,
      ...('strength' in clause ? { strength: clause.strength } : {}),
    })),
  ),
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
  }
}

/** What the reports need to know of the policy, or its versions, the files and the terminal. */
export const reportContext = (
  policies: readonly Policy[],
  files: readonly string[],
  toolVersion: string,
): ReportContext => ({ policy: ofVersions(policies.map(ofPolicy)), toolVersion, files, ...look() })
