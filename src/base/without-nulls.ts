/** Takes what is null or undefined out of objects of one's own, all the way down. */
export const withoutNulls = <T>(value: T): T => {
  if (Array.isArray(value)) value.forEach(withoutNulls)
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value)) {
      if (member === null || member === undefined) delete (value as Record<string, unknown>)[key]
      else withoutNulls(member)
    }
  return value
}
