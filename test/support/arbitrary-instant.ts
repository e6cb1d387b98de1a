import fc from 'fast-check'

const digits = (least: number, most: number, length = 2) =>
  fc.integer({ min: least, max: most }).map((number) => String(number).padStart(length, '0'))

/** Instants as an act may say them, from the year 0 on. */
export const instant: fc.Arbitrary<string> = fc
  .tuple(
    digits(0, 9999, 4),
    digits(1, 12),
    digits(1, 28),
    digits(0, 23),
    digits(0, 59),
    fc.oneof(
      fc.constant(''),
      digits(0, 59).map((seconds) => `:${seconds}`),
      fc
        .tuple(
          digits(0, 59),
          fc.integer({ min: 1, max: 9 }).chain((length) => digits(0, 10 ** length - 1, length)),
        )
        .map(([seconds, fraction]) => `:${seconds}.${fraction}`),
    ),
    fc.constantFrom('Z', 'z', '+00:00', '-00:30', '+14:00', '-12:45'),
    fc.constantFrom('T', 't'),
  )
  .map(
    ([year, month, day, hour, minute, rest, offset, t]) =>
      `${year}-${month}-${day}${t}${hour}:${minute}${rest}${offset}`,
  )
