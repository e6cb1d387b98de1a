/** Words with a full stop that ends no sentence. */
const abbreviations = new Set([
  'e.g',
  'i.e',
  'cf',
  'vs',
  'approx',
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'rev',
  'prof',
  'inc',
  'no',
  'nos',
  'para',
  'paras',
  'sec',
  'fig',
  'p',
  'pp',
])

const boundary = /[.!?]+["')\]]* +(?=["'([]?[\p{Lu}\p{N}])/gu

const lastWord = (text: string): string => /[^ ("'[]*$/.exec(text)?.[0] ?? ''

const endsSentence = (before: string, end: string): boolean => {
  if (!end.startsWith('.') || end.startsWith('..')) return true
  const word = lastWord(before)
  // An initial, as in `J. Example`.
  return !abbreviations.has(word.toLowerCase()) && !/^\p{Lu}$/u.test(word)
}

/** The sentences of plain text. */
export const splitSentences = (text: string): readonly string[] => {
  const sentences: string[] = []
  let start = 0
  for (const { index, 0: end } of text.matchAll(boundary)) {
    if (!endsSentence(text.slice(start, index), end)) continue
    sentences.push(text.slice(start, index + end.length).trim())
    start = index + end.length
  }
  return [...sentences, text.slice(start)].filter((sentence) => sentence !== '')
}
