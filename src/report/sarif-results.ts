import type { Location, Result } from 'sarif'
import { type ClauseIndex, titleOf } from './clauses.js'
import { type Entry, entriesOf, issuesOf } from './entries.js'
import { fileUri } from './file-uri.js'
import { missingWords } from './missing-words.js'
import { idOf } from './place.js'
import type { ReportContext, ReportRecord } from './report.js'
import { withoutLinks } from './sarif-log.js'
import { invalidInput, levelOf } from './sarif-rules.js'
import { dutySentence, type LabelOf, labelsWith } from './words.js'

/** Only a violation fails. Whether a duty has been met is for people to look into: `review`. */
const kinds: Readonly<Record<Entry['list'], Result.kind>> = {
  violation: 'fail',
  duty: 'review',
  permission: 'informational',
  recommendation: 'informational',
  undetermined: 'open',
}

const locationOf = ({ file, position }: ReportRecord, files: readonly string[], path: string): Location => {
  const artifactLocation = { uri: fileUri(file ?? (files.length === 1 ? files[0] : undefined)) }
  const pointer = 'index' in position ? `/${position.index}${path}` : path
  return {
    physicalLocation: { artifactLocation, ...('line' in position ? { region: { startLine: position.line } } : {}) },
    ...(pointer === '' ? {} : { logicalLocations: [{ fullyQualifiedName: pointer, kind: 'object' }] }),
  }
}

/** The same action and clause in the next run: by the action's own id, else by its place. */
const fingerprintOf = (record: ReportRecord, rule: string) => {
  const [unit, number] = 'line' in record.position ? ['line', record.position.line] : ['index', record.position.index]
  const id = idOf(record)
  const action = id === undefined ? [record.file ?? '', unit, number] : ['id', id]
  return { 'clausewise/v1': JSON.stringify([rule, ...action]) }
}

const sentences = (...parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join(' ')

const messageOf = ({ list, finding }: Entry, clauses: ClauseIndex, labelOf: LabelOf): string => {
  if (list === 'undetermined') {
    const fields = finding.missing.map((set) => set.join(' and ')).join(', or ')
    return `${titleOf(clauses, finding.clause)}: it is not known ${missingWords(finding.missing, labelOf)} (${fields})`
  }
  return list === 'duty'
    ? sentences(finding.message, dutySentence(finding), finding.remedy)
    : sentences(finding.message, finding.remedy)
}

const entryResult = (record: ReportRecord, entry: Entry, clauses: ClauseIndex, context: ReportContext): Result => {
  const { list, finding } = entry
  const { clause, ...rest } = finding
  const ruleIndex = clauses.get(clause)?.position
  return {
    ruleId: clause,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    kind: kinds[list],
    level: list === 'violation' ? levelOf(finding.strength) : 'none',
    message: { text: messageOf(entry, clauses, labelsWith(context.policy.labels)) },
    locations: [locationOf(record, context.files, '')],
    partialFingerprints: fingerprintOf(record, clause),
    properties: { id: idOf(record), outcome: record.evaluation?.outcome, list, ...rest },
  }
}

const invalidResults = (record: ReportRecord, { files, policy }: ReportContext): readonly Result[] =>
  issuesOf(record).map(({ path, code, message }) => ({
    ruleId: invalidInput,
    ruleIndex: policy.clauses.length,
    kind: 'fail',
    level: 'error',
    message: { text: withoutLinks(path === '' ? message : `${path}: ${message}`) },
    locations: [locationOf(record, files, path)],
    partialFingerprints: fingerprintOf(record, `${invalidInput}/${code}${path}`),
    properties: { id: record.invalid?.id, outcome: 'invalid', path, code },
  }))

/** Everything that is said of one action, as SARIF results. */
export const resultsOf = (record: ReportRecord, clauses: ClauseIndex, context: ReportContext): readonly Result[] =>
  record.evaluation === undefined
    ? invalidResults(record, context)
    : entriesOf(record.evaluation).map((entry) => entryResult(record, entry, clauses, context))
