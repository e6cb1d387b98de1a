import { instantText, type LocalTime, offsetsOf, wallOf } from '../base/local-time.js'

/** The instant of a local time; or why there is none, as the code and the message of a problem. */
export type LocalInstant = { readonly at: string } | { readonly code: string; readonly message: string }

/** The instant of a local time with one of the offsets that it may have. Where the clocks skip or repeat it, it is none: no offset is chosen in silence. */
export const instantWith = (zone: string, time: LocalTime, [offset, another]: readonly number[]): LocalInstant => {
  if (offset === undefined)
    return { code: 'no-such-time', message: `the clocks in \`${zone}\` skip this time, so when it was stays unknown` }
  if (another !== undefined)
    return {
      code: 'ambiguous-time',
      message: `the clocks in \`${zone}\` show this time twice, so when it was stays unknown`,
    }
  return { at: instantText(time, offset) }
}

/** The instant that a local time is in a zone. */
export const localInstantOf = (zone: string, time: LocalTime): LocalInstant => {
  const wall = wallOf(time)
  return wall === undefined
    ? { code: 'wrong-format', message: 'there is no such date or time of day' }
    : instantWith(zone, time, offsetsOf(zone, wall))
}
