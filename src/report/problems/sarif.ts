import type { Location, ReportingDescriptor, Result } from 'sarif'
import { isPlaced, type Problem, type Range } from '../../base/problem.js'
import { fileUri } from '../file-uri.js'
import { sarifSchema, withoutLinks } from '../sarif-log.js'
import { codeHelp } from './code-help.js'
import type { ProblemContext } from './problem-format.js'

const regionOf = ({ line, column, endLine, endColumn }: Range) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

type Placed = Pick<Problem, 'file' | 'path' | 'text'> & Range

const locationOf = (problem: Placed, { texts }: ProblemContext): Location => ({
  physicalLocation: {
    artifactLocation: { uri: fileUri(problem.file) },
    ...(isPlaced(problem, texts)
      ? { region: { ...regionOf(problem), ...(problem.text ? { snippet: { text: problem.text } } : {}) } }
      : {}),
  },
  ...(problem.path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: problem.path, kind: 'object' }] }),
})

const fixOf = (problem: Problem): Pick<Result, 'fixes'> =>
  problem.suggestion === undefined
    ? {}
    : {
        fixes: [
          {
            artifactChanges: [
              {
                artifactLocation: { uri: fileUri(problem.file) },
                replacements: [{ deletedRegion: regionOf(problem), insertedContent: { text: problem.suggestion } }],
              },
            ],
          },
        ],
      }

const ruleOf = (code: string, help: ProblemContext['help']): ReportingDescriptor => {
  const known = new Map(Object.entries({ ...codeHelp, ...help })).get(code)
  return known ? { id: code, shortDescription: { text: known.meaning }, help: { text: known.remedy } } : { id: code }
}

/** SARIF 2.1.0: the codes are the rules, and a near name is a fix. */
export const sarif = (problems: readonly Problem[], context: ProblemContext): string => {
  const codes = [...new Set(problems.map(({ code }) => code))].sort()
  const results = problems.map(
    (problem): Result => ({
      ruleId: problem.code,
      ruleIndex: codes.indexOf(problem.code),
      level: problem.severity,
      message: { text: withoutLinks(problem.message) },
      locations: [locationOf(problem, context)],
      ...(problem.related
        ? {
            relatedLocations: problem.related.map((place) => ({
              ...locationOf(place, context),
              message: { text: withoutLinks(place.message) },
            })),
          }
        : {}),
      ...(problem.witness ? { properties: { witness: problem.witness } } : {}),
      partialFingerprints: { 'clausewise/v1': JSON.stringify([problem.code, problem.file, problem.path]) },
      ...fixOf(problem),
    }),
  )
  const rules = codes.map((code) => ruleOf(code, context.help))
  const driver = { name: 'clausewise', semanticVersion: context.toolVersion, rules }
  const log = {
    $schema: sarifSchema,
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
