import { type Issue, quote } from '../../base/issue.js'
import { isZone } from '../../base/local-days.js'

interface Days {
  readonly from: string
  readonly until?: string | undefined
}

/** What stands against the days of one version, beside the version before it. Dates in one form compare as text. */
const compare = ({ from, until }: Days, before: Days | undefined, path: string): readonly Issue[] => [
  ...(until !== undefined && until < from
    ? [{ code: 'wrong-order', path: `${path}/until`, message: `is before its first day, \`${from}\`` }]
    : []),
  ...(before !== undefined && from <= before.from
    ? [
        {
          code: 'wrong-order',
          path: `${path}/from`,
          message: `does not come after that of the version before it, \`${before.from}\`: list the oldest first`,
        },
      ]
    : before?.until !== undefined && from <= before.until
      ? [
          {
            code: 'overlap',
            path: `${path}/from`,
            message: `the version before it is still in force, until \`${before.until}\``,
          },
        ]
      : []),
]

/** What stands against the days of versions; one whose own dates are at fault is `undefined` and passed over. */
export const checkDays = (versions: readonly (Days | undefined)[]): readonly Issue[] => {
  let before: Days | undefined
  return versions.flatMap((version, index) => {
    if (version === undefined) return []
    const issues = compare(version, before, `/versions/${index}`)
    before = version
    return issues
  })
}

/** What stands against a time zone. */
export const checkZone = (zone: unknown): readonly Issue[] =>
  typeof zone !== 'string' || isZone(zone)
    ? []
    : [
        {
          code: 'unknown-zone',
          path: '/zone',
          message: `${quote(zone)} is no time zone that is known here: expected a name like \`Europe/London\``,
        },
      ]
