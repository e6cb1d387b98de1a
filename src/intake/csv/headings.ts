import type { IntakeProblem } from '../intake.js'
import type { Column, Mapping } from './mapping-schema.js'
import type { CsvRow } from './records.js'

/** A column of the file that the mapping knows. */
export interface MappedColumn {
  /** From 0. */
  readonly index: number
  readonly heading: string
  readonly column: Column
}

/**
 * Which columns there are, by the row of headings. A heading that the mapping does not know is told by its place: a
 * file without headings would have a person's data there.
 */
export const columnsOf = (
  { line, cells }: CsvRow,
  { columns, ignore }: Mapping,
): { readonly mapped: readonly MappedColumn[]; readonly problems: readonly IntakeProblem[] } => {
  const item = `line ${line}`
  const headings = cells.map((cell) => cell.trim())
  const wanted = new Map(Object.entries(columns).map(([heading, column]) => [heading.trim(), column]))
  const ignored = new Set(ignore.map((heading) => heading.trim()))
  const problem = (code: string, path: string, message: string): IntakeProblem => ({ item, path, code, message })
  const problems: IntakeProblem[] = []
  const mapped: MappedColumn[] = []
  headings.forEach((heading, index) => {
    const path = `${item}, column ${index + 1}`
    const column = wanted.get(heading)
    if (column && headings.indexOf(heading) < index)
      problems.push({
        item,
        path,
        code: 'duplicate-column',
        message: `the heading \`${heading}\` is there twice; the first column counts`,
      })
    else if (column) mapped.push({ index, heading, column })
    else if (!ignored.has(heading) && heading !== '')
      problems.push({
        item,
        path,
        code: 'unmapped-column',
        message: 'nothing says what this column means, so it was not read; name it in `columns`, or in `ignore`',
      })
  })
  const missing = [...wanted.keys()].filter((heading) => !headings.includes(heading))
  return {
    mapped,
    problems: [
      ...problems,
      ...missing.map((heading) =>
        problem(
          'missing-column',
          item,
          `there is no column \`${heading}\`, which the mapping has; what it would say stays unknown`,
        ),
      ),
    ],
  }
}
