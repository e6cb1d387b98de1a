/** Far more than a policy needs: what reads it must end. */
export const deepest = 500

/** The offset of the first bracket in valid JSON that is nested deeper than is read. */
export const tooDeepAt = (text: string): number | undefined => {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') while (text[++at] !== '"') at += text[at] === '\\' ? 1 : 0
    else if (char === '{' || char === '[') {
      depth++
      if (depth > deepest) return at
    } else if (char === '}' || char === ']') depth--
  }
  return undefined
}
