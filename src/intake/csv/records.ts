import { type CsvError, type Info, parse } from 'csv-parse/sync'

/** One row with its lines in the file, from 1. A cell may hold line breaks. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Lines in which quotation marks do not pair up, so that no cell in them can be trusted. */
export interface BrokenLines {
  readonly line: number
  readonly last: number
}

const isRow = (part: CsvRow | BrokenLines): part is CsvRow => 'cells' in part

/** The rows of a file and what could not be read of it, each in order. Lines without anything but delimiters and spaces are passed over: spreadsheets leave them at their ends. */
export const csvRecords = (
  text: string,
  delimiter: string,
): { readonly rows: readonly CsvRow[]; readonly broken: readonly BrokenLines[] } => {
  const parts: (CsvRow | BrokenLines)[] = []
  let read = { lines: 0, empty: 0 }
  const parsed = (cells: readonly string[], { lines, empty_lines: empty }: Pick<Info, 'lines' | 'empty_lines'>) => {
    if (cells.some((cell) => cell.trim() !== '')) parts.push({ line: read.lines + 1 + empty - read.empty, cells })
    read = { lines, empty }
  }
  const failed = (lines: number) => {
    parts.push({ line: read.lines + 1, last: Math.max(lines, read.lines + 1) })
    read = { lines, empty: read.empty }
  }
  // The parser counts a line break of two characters inside a cell twice.
  parse(text.replace(/\r\n?/g, '\n'), {
    bom: true,
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    // Taken as they come and kept nowhere else, so that rows and broken lines are in one order.
    on_record: (record: readonly string[], info) => {
      parsed(record, info)
      return null
    },
    on_skip: (error: CsvError | undefined) => {
      failed(Number(error?.lines ?? read.lines + 1))
      return undefined
    },
  })
  return { rows: parts.filter(isRow), broken: parts.filter((part): part is BrokenLines => !isRow(part)) }
}
