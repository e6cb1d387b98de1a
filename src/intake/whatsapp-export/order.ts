/** How long the longest run without a step back is that ends at each moment. */
const longestEndingAt = (moments: readonly number[]): readonly number[] => {
  /** The earliest last moment of a run of each length. */
  const ends: number[] = []
  return moments.map((moment) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? Number.POSITIVE_INFINITY) <= moment) low = middle + 1
      else high = middle
    }
    ends[low] = moment
    return low + 1
  })
}

/** For each moment whether every longest run without a step back has it. */
const inEveryLongest = (moments: readonly number[]): readonly boolean[] => {
  const before = longestEndingAt(moments)
  const after = longestEndingAt(moments.map((moment) => -moment).reverse()).toReversed()
  const longest = before.reduce((most, length) => Math.max(most, length), 0)
  const onOne = moments.map((_moment, index) => (before[index] ?? 0) + (after[index] ?? 0) - 1 === longest)
  const rivals = new Map<number, number>()
  onOne.forEach((is, index) => {
    const rank = before[index] ?? 0
    if (is) rivals.set(rank, (rivals.get(rank) ?? 0) + 1)
  })
  return onOne.map((is, index) => is && rivals.get(before[index] ?? 0) === 1)
}

/**
 * The moments that may not be those of messages: somebody can paste a line that looks like a message, and its time runs
 * back, or time runs back after it. Every step back is told. Of the moments before one, those are that are
 * outnumbered by what contradicts them, or as many.
 */
export const contradicted = (moments: readonly number[]): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  let latest = 0
  moments.forEach((moment, index) => {
    if (moment < (moments[latest] ?? moment)) found.set(index, latest)
    else latest = index
  })
  const kept = inEveryLongest(moments)
  let earliest = moments.length - 1
  for (let index = moments.length - 1; index >= 0; index -= 1) {
    const contradicts = (moments[earliest] ?? 0) < (moments[index] ?? 0)
    if (!contradicts) earliest = index
    else if (!kept[index] && !found.has(index)) found.set(index, earliest)
  }
  return found
}
