import { indexClauses } from './clauses.js'
import type { Report, ReportContext } from './report.js'
import { sarifSchema } from './sarif-log.js'
import { resultsOf } from './sarif-results.js'
import { rulesOf } from './sarif-rules.js'

/** SARIF 2.1.0: the clauses are the rules, and everything an evaluation says is a result, one a line. */
export const sarif = (context: ReportContext): Report => {
  const clauses = indexClauses(context)
  const { id, title, version, digest } = context.policy
  const driver = {
    name: 'clausewise',
    semanticVersion: context.toolVersion,
    rules: rulesOf(context),
  }
  const properties = { policy: { id, title, version, digest } }
  let separator = '\n'
  return {
    begin: () =>
      `{"$schema":${JSON.stringify(sarifSchema)},"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},` +
      `"properties":${JSON.stringify(properties)},"results":[`,
    record: (record) => {
      const results = resultsOf(record, clauses, context).map((result) => JSON.stringify(result))
      if (results.length === 0) return ''
      const piece = `${separator}${results.join(',\n')}`
      separator = ',\n'
      return piece
    },
    // What is only known at the end follows the results, so that nothing has to be kept for it.
    end: ({ total, outcomes, unreadable }) => {
      const invocation = {
        executionSuccessful: outcomes.invalid + unreadable === 0,
        properties: { actions: total, outcomes },
      }
      return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`
    },
  }
}
