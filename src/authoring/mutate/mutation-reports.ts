import type { Policy } from '../../policy/policy.js'
import type { ReportContext } from '../../report/report.js'
import type { Mutation } from './mutation.js'
import { mutationText } from './mutation-text.js'

type MutationReport = (mutation: Mutation, policy: Policy, look: Pick<ReportContext, 'width' | 'colour'>) => string

/** One object, every mutant on a line of its own. */
const json: MutationReport = ({ results, ...counts }, { id, version, digest }) => {
  const head = JSON.stringify({ policy: { id, version, digest }, ...counts }).slice(0, -1)
  return `${head},"mutants":[\n${results.map((result) => JSON.stringify(result)).join(',\n')}\n]}\n`
}

/** Every way to write what became of mutants. */
export const mutationReports = {
  text: (mutation, _policy, look) => mutationText(mutation, look),
  json,
} as const satisfies Readonly<Record<string, MutationReport>>

export type MutationFormat = keyof typeof mutationReports
