import type { Position, ReportContext, ReportRecord } from './report.js'

const inOneFile = (position: Position): string =>
  'line' in position ? `line ${position.line}` : `entry ${position.index + 1}`

/** Where a record stands, for people: `line 17`, and the file where there are several. Entries count from 1. */
export const placeOf = (record: ReportRecord, { files }: ReportContext): string => {
  const place = inOneFile(record.position)
  return files.length > 1 && record.file !== undefined ? `${record.file}, ${place}` : place
}

/** The action's own id, as far as it could be read. */
export const idOf = ({ evaluation, invalid }: ReportRecord): string | undefined => evaluation?.id ?? invalid?.id
