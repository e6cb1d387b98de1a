/** The most members of a list that stand in order as they are: what is left out was moved. Equal ones are in order. */
export const inOrder = <T>(list: readonly T[], compare: (a: T, b: T) => number): readonly T[] => {
  /** The last member of the best order of each length. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  list.forEach((member, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(list[ends[middle] as number] as T, member) <= 0) low = middle + 1
      else high = middle
    }
    before[index] = ends[low - 1]
    ends[low] = index
  })
  const kept: T[] = []
  for (let index = ends.at(-1); index !== undefined; index = before[index]) kept.push(list[index] as T)
  return kept.reverse()
}
