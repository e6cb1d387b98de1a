/** A stretch of a text that is read on its own: about a sentence, and never long. */
export interface Passage {
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number
  readonly text: string
  /** It had to be cut where no sentence begins, or where none ends. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** A sentence shorter than this is read with the next one: what it says belongs to it more often than not. */
const least = 40
const most = 600
/** Where a text without sentences is cut, what stands this near to the cut is read twice. */
const overlap = 100

const sentenceEnd =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Rd|Ave|No|Tel|Mob|Ext|Ph|Rev|e\.g|i\.e|vs))[.!?…]["'”’)\]]{0,3}\s{1,20}(?=["'“‘(]?[\p{Lu}\p{Extended_Pictographic}])|\n[^\S\n]{0,20}\n\s{0,20}/gu

/** Where the sentence ends that begins a piece of text, or `undefined`. */
const endIn = (piece: string): number | undefined => {
  sentenceEnd.lastIndex = least
  const found = sentenceEnd.exec(piece)
  return found ? found.index + found[0].length : undefined
}

/** The last place in the second half of a piece, before what will be read twice, at which a word begins. */
const wordAt = (piece: string, before: number): number => {
  const found = piece.slice(0, before).search(/\s\S*$/)
  return found > before / 2 ? found + 1 : before
}

/** Cuts a text into passages of bounded length, so that reading each of them costs a bounded time. */
export const passagesOf = (text: string): readonly Passage[] => {
  const passages: Passage[] = []
  let cutBefore = false
  for (let start = 0; start < text.length; ) {
    const piece = text.slice(start, start + most)
    const isLast = start + most >= text.length
    const end = endIn(piece) ?? (isLast ? piece.length : undefined)
    const cutAfter = end === undefined
    const until = end ?? wordAt(piece, most)
    passages.push({ start, text: piece.slice(0, until), cutBefore, cutAfter })
    start += cutAfter ? wordAt(piece, until - overlap) : until
    cutBefore = cutAfter
  }
  return passages
}
