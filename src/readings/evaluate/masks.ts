import type { Packed } from '../../action/packed.js'

/** How bits pull: where one may be there, is there, may be absent, or is absent. */
export type Way = 'may' | 'has' | 'mayLack' | 'lacks'

type Masked = `${Way}${0 | 1 | 2 | 3}`

/**
 * Bits of packed facts that pull, by word and by way. Each has a name and stands in the object itself, as who wakes is
 * asked of every act: lists would take half as long again.
 */
export class Masks {
  may0 = 0
  may1 = 0
  may2 = 0
  may3 = 0
  has0 = 0
  has1 = 0
  has2 = 0
  has3 = 0
  mayLack0 = 0
  mayLack1 = 0
  mayLack2 = 0
  mayLack3 = 0
  lacks0 = 0
  lacks1 = 0
  lacks2 = 0
  lacks3 = 0

  add(way: Way, word: number, mask: number): void {
    this[`${way}${word}` as Masked] |= mask
  }

  addAll(others: Masks): void {
    for (const key of Object.keys(this) as Masked[]) this[key] |= others[key]
  }

  /** Whether one of the bits pulls. */
  match(packed: Packed): boolean {
    const has0 = packed[0] as number
    const has1 = packed[1] as number
    const has2 = packed[2] as number
    const has3 = packed[3] as number
    const lacks0 = packed[4] as number
    const lacks1 = packed[5] as number
    const lacks2 = packed[6] as number
    const lacks3 = packed[7] as number
    return (
      ((this.may0 & ~lacks0) |
        (this.may1 & ~lacks1) |
        (this.may2 & ~lacks2) |
        (this.may3 & ~lacks3) |
        (this.has0 & has0) |
        (this.has1 & has1) |
        (this.has2 & has2) |
        (this.has3 & has3) |
        (this.mayLack0 & ~has0) |
        (this.mayLack1 & ~has1) |
        (this.mayLack2 & ~has2) |
        (this.mayLack3 & ~has3) |
        (this.lacks0 & lacks0) |
        (this.lacks1 & lacks1) |
        (this.lacks2 & lacks2) |
        (this.lacks3 & lacks3)) !==
      0
    )
  }
}
