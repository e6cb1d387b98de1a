import { stringify } from 'csv-stringify/sync'
import { safe } from './characters.js'
import { type ClauseIndex, indexClauses } from './clauses.js'
import { type Entry, entriesOf, issuesOf } from './entries.js'
import { idOf } from './place.js'
import type { Report, ReportContext, ReportRecord } from './report.js'

const columns = [
  'file',
  'line',
  'index',
  'id',
  'outcome',
  'list',
  'clause',
  'section',
  'locator',
  'rule',
  'strength',
  'message',
  'remedy',
  'procedure',
  'bearer',
  'task',
  'reportTo',
  'promptness',
  'dueBy',
  'missing',
  'defeasibleBy',
  'alsoUnder',
  'issuePath',
  'issueCode',
  'policy',
  'policyVersion',
  'policyDigest',
] as const

type Row = Partial<Record<(typeof columns)[number], string | number | undefined>>

const list = (values: readonly string[] | undefined) => values?.join('; ')

const entryRow = ({ list: name, finding }: Entry, clauses: ClauseIndex): Row => {
  if (name === 'undetermined') {
    const clause = clauses.get(finding.clause)
    return {
      list: name,
      clause: finding.clause,
      section: finding.section,
      locator: clause?.locator,
      rule: finding.rule,
      strength: clause?.strength,
      missing: finding.missing.map((set) => set.join(' + ')).join(' | '),
    }
  }
  const { because: _, defeasibleBy, alsoUnder, ...cells } = finding
  const reportTo = name === 'duty' ? list(finding.reportTo) : undefined
  return { ...cells, list: name, reportTo, defeasibleBy: list(defeasibleBy), alsoUnder: list(alsoUnder) }
}

const rowsOf = (record: ReportRecord, clauses: ClauseIndex): readonly Row[] => {
  if (record.evaluation === undefined)
    return issuesOf(record).map(({ path, code, message }) => ({
      list: 'issue',
      issuePath: path,
      issueCode: code,
      message,
    }))
  const rows = entriesOf(record.evaluation).map((entry) => entryRow(entry, clauses))
  return rows.length > 0 ? rows : [{}]
}

const cell = (value: string | number | undefined) => (typeof value === 'string' ? safe(value) : value)

const options = {
  escape_formulas: true,
  record_delimiter: '\r\n',
  // Of its own accord it quotes the whole delimiter only, and other readers take either half for one.
  quoted_match: /[\r\n]/,
}

const write = (rows: readonly (readonly (string | number | undefined)[])[]) =>
  stringify(
    rows.map((row) => row.map(cell)),
    options,
  )

/**
 * RFC 4180, one row for every member of every list and every issue, and one for an action with none.
 * Several values in a cell are separated by `; `; alternatives in `missing` by ` | ` and their facts by ` + `.
 * A cell that a spreadsheet could take for a formula begins with an apostrophe.
 */
export const csv = (context: ReportContext): Report => {
  const clauses = indexClauses(context)
  return {
    begin: () => write([columns]),
    record: (record) => {
      const policy = record.evaluation?.policy ?? context.policy
      const common: Row = {
        ...record.position,
        file: record.file,
        id: idOf(record),
        outcome: record.evaluation?.outcome ?? 'invalid',
        policy: policy.id,
        policyVersion: policy.version,
        policyDigest: policy.digest,
      }
      return write(
        rowsOf(record, clauses).map((row) => {
          const cells: Row = { ...common, ...row }
          return columns.map((column) => cells[column])
        }),
      )
    },
    end: () => '',
  }
}
