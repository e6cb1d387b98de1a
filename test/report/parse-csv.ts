/** RFC 4180 to the letter, or an error: CRLF ends a record, and a quote stands only where it may. */
export const parseCsv = (text: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const match = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y
    match.lastIndex = at
    const found = match.exec(text)
    if (found === null) throw new Error(`not CSV at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`)
    row.push(found[1] !== undefined ? found[1].replaceAll('""', '"') : (found[3] ?? ''))
    if ((found[2] ?? found[4]) === '\r\n') {
      rows.push(row)
      row = []
    }
    at = match.lastIndex
  }
  if (row.length > 0) throw new Error('the last record does not end')
  return rows
}

/** The records after the header, by the header's names. */
export const csvRecords = (text: string): Record<string, string>[] => {
  const [header = [], ...rows] = parseCsv(text)
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error(`${row.length} cells under ${header.length} columns`)
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']))
  })
}
