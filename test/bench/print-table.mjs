const decimals = (value) => (value < 10 ? 2 : value < 100 ? 1 : 0)

/** Rows of equal columns: the first one text, the others numbers with their units. */
export const printTable = (head, rows) => {
  const texts = [
    head,
    ...rows.map(([name, ...cells]) => [
      name,
      ...cells.map((cell) => (cell === undefined ? '' : cell.value.toFixed(decimals(cell.value)) + cell.unit)),
    ]),
  ]
  const widths = head.map((_, column) => Math.max(...texts.map((row) => row[column].length)))
  for (const row of texts)
    console.log(
      row
        .map((text, column) => (column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column])))
        .join('  '),
    )
  console.log()
}
