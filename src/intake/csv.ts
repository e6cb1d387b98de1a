import type { Adapter } from './adapter.js'
import { checkedFinisher } from './checked-finisher.js'
import { columnsOf } from './csv/headings.js'
import type { Mapping } from './csv/mapping-schema.js'
import { csvRecords } from './csv/records.js'
import { rowReader } from './csv/row.js'
import { type Intake, type IntakeProblem, joined, noIntake } from './intake.js'

const problemAt = (item: string, code: string, message: string): IntakeProblem => ({ item, path: item, code, message })

/**
 * Reads a spreadsheet that was saved as CSV, by a mapping that says what its columns mean. Each row is an act, and
 * an empty cell is unknown.
 */
export const readCsv: Adapter<Mapping> = (payload, school, mapping) => {
  const { rows, broken } = csvRecords(payload, mapping.delimiter)
  const problems = broken.map(({ line, last }) =>
    problemAt(
      `line ${line}`,
      'invalid-csv',
      `quotation marks do not pair up, so lines ${line} to ${last} were not read; write a mark inside a quoted cell twice`,
    ),
  )
  const [headings, ...others] = rows
  // Where the first lines are broken, the first row that can be read is not that of the headings.
  if (headings === undefined || broken.some(({ line }) => line < headings.line))
    return {
      ...noIntake,
      problems: [...problems, problemAt('', 'empty', 'there is no row of headings that can be read, so no row was')],
    }
  const { mapped, problems: ofColumns } = columnsOf(headings, mapping)
  const finish = checkedFinisher(school)
  const read = rowReader(school, mapping, mapped)
  const each = others.map((row): Intake => {
    const item = `line ${row.line}`
    const { length } = row.cells
    const ragged = `the row has ${length} cells and the headings are ${headings.cells.length}`
    // Where a cell was split, all cells behind it stand under another's heading.
    if (length > headings.cells.length)
      return {
        ...noIntake,
        problems: [
          problemAt(
            item,
            'ragged-row',
            `${ragged}, so it was not read; put a cell that holds the delimiter between quotation marks`,
          ),
        ],
      }
    const { draft, problems: ofRow } = read(row)
    const short =
      length < headings.cells.length ? [problemAt(item, 'ragged-row', `${ragged}; the last columns are unknown`)] : []
    const finished = draft ? finish(draft, item) : noIntake
    return { ...finished, problems: [...short, ...ofRow, ...finished.problems] }
  })
  return joined([{ ...noIntake, problems: [...problems, ...ofColumns] }, ...each])
}
