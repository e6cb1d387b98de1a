const decimals = (value) => (value < 10 ? 2 : value < 100 ? 1 : 0)
const text = (cell) => (typeof cell === 'number' ? cell.toFixed(decimals(cell)) : (cell ?? ''))

/** Columns of text to the left and of numbers to the right, under what they are. */
export const printTable = (head, rows) => {
  const texts = [head, ...rows.map((row) => row.map(text))]
  const widths = head.map((_, column) => Math.max(...texts.map((row) => row[column].length)))
  const isText = head.map((_, column) => rows.every((row) => typeof row[column] === 'string'))
  for (const row of texts)
    console.log(
      row
        .map((cell, column) => (isText[column] ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  ')
        .trimEnd(),
    )
  console.log()
}
