/** How wide a line of a policy's files is. */
const widest = 120
const step = 2

const isParent = (value: unknown): value is object => typeof value === 'object' && value !== null

const onOneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (!isParent(value)) return JSON.stringify(value)
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${onOneLine(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

const laidOut = (value: unknown, indent: number, before: number): string => {
  const line = onOneLine(value)
  if (!isParent(value) || indent + before + line.length < widest) return line
  const inner = indent + step
  const members = Array.isArray(value)
    ? value.map((member) => laidOut(member, inner, 0))
    : Object.entries(value).map(([key, member]) => {
        const name = `${JSON.stringify(key)}: `
        return name + laidOut(member, inner, name.length)
      })
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const lines = members.map((member) => `${' '.repeat(inner)}${member}`).join(',\n')
  return `${open}\n${lines}\n${' '.repeat(indent)}${close}`
}

/**
 * Plain data as JSON in the manner of a policy's files: what fits into a line stands on one.
 *
 * @param indent the column that it begins in
 */
export const jsonText = (value: unknown, indent = 0): string => laidOut(value, indent, 0)
