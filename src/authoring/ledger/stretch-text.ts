import { partTexts } from './candidates.js'
import type { Occurrence } from './occurrence.js'
import { fullText, type Sentence } from './sentence.js'

/** What stands somewhere in the source, in the form in which it is hashed. */
export const stretchText = (sentences: readonly Sentence[], { first, last, words }: Occurrence): string => {
  const stretch = sentences.slice(first, last + 1)
  const [start] = stretch
  if (start === undefined || words === undefined) return stretch.map(fullText).join(' ')
  const [text = ''] = partTexts(start, words)
  const [leadIn = ''] = start.leadIns
  return leadIn !== '' && words[0] === 0 ? `${leadIn} ${text}` : text
}
