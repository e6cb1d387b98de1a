import { localDayAt, localTimeAt, startOfDay } from '../../../base/local-days.js'
import type { Slot } from '../calendar-schema.js'

/** A slot of one day. */
export type PlanSlot = Pick<Slot, 'from' | 'until' | 'kind'>

/** Part of an event, on one day, in minutes since midnight by the clocks of the school. */
export interface Piece {
  readonly day: number
  readonly from: number
  readonly until: number
  readonly kind: Slot['kind']
}

/** The last minute of a day in which a slot can end. */
export const dayEnd = 23 * 60 + 59
const minute = 60_000

/** An event's time, cut at midnight. Where the clocks go back over its end, it ends with the later of the two times. */
export const piecesOf = (zone: string, from: number, until: number, kind: Slot['kind']): readonly Piece[] => {
  const pieces: Piece[] = []
  const first = localDayAt(zone, from)
  const last = localDayAt(zone, until - 1)
  for (let day = first; day <= last; day += 1) {
    const begins = day === first ? Math.floor(localTimeAt(zone, from) / minute) : 0
    const ends = until < startOfDay(zone, day + 1) ? Math.ceil(localTimeAt(zone, until) / minute) : dayEnd
    if (begins < ends) pieces.push({ day, from: begins, until: Math.min(ends, dayEnd), kind })
  }
  return pieces
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The slots of one day: what overlaps with something of another kind is `unsure`, what is the same and touches is one. */
export const planOf = (
  pieces: readonly Piece[],
): { readonly slots: readonly PlanSlot[]; readonly clashes: boolean } => {
  const edges = [...new Set(pieces.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b)
  const stretches: { from: number; until: number; kind: Slot['kind']; ends: boolean }[] = []
  let clashes = false
  for (const [index, from] of edges.entries()) {
    const until = edges[index + 1]
    const kinds = new Set(pieces.flatMap((one) => (one.from <= from && from < one.until ? [one.kind] : [])))
    const [only] = kinds
    if (until === undefined || only === undefined) continue
    const kind = kinds.size > 1 ? 'unsure' : only
    clashes ||= kinds.size > 1 && !kinds.has('unsure')
    const last = stretches.at(-1)
    const ends =
      pieces.some((one) => one.until === until) && pieces.every((one) => !(one.from < until && until < one.until))
    if (last && last.until === from && last.kind === kind && !last.ends) last.until = until
    else stretches.push({ from, until, kind, ends })
    const now = stretches.at(-1)
    if (now) now.ends = ends
  }
  return {
    slots: stretches.map((one) => ({ from: clock(one.from), until: clock(one.until), kind: one.kind })),
    clashes,
  }
}
