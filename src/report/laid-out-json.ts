const oneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${oneLine(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** Lines from a column on, below lines that stand as deep as `indent`; a comma follows all members but the last. */
const laidOut = (value: unknown, width: number, from: number, indent: number, comma: 0 | 1): string => {
  const whole = oneLine(value)
  if (from + whole.length + comma <= width || typeof value !== 'object' || value === null) return whole
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const inner = indent + 2
  const lines = Object.entries(value).map(([key, member], index, { length }) => {
    const label = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `
    return ' '.repeat(inner) + label + laidOut(member, width, inner + label.length, inner, index < length - 1 ? 1 : 0)
  })
  return lines.length === 0 ? whole : `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`
}

/** How wide a line of a policy's files is. */
export const fileWidth = 120

/**
 * JSON as people write it: what fits on a line stands on one, and the rest has a line for each member.
 *
 * @param width columns; a text or a key that is longer stays whole
 * @param indent how deep it stands; the first line is not indented
 */
export const laidOutJson = (value: unknown, width: number, indent = 0): string =>
  laidOut(value, width, indent, indent, 0)
