import { quote } from '../../base/issue.js'
import type { Refused } from './draft.js'
import type { LoadedOverlay } from './overlay.js'
import type { OverlayHead } from './overlay-file.js'

/** A national template, a trust and a school. */
const mostLevels = 3

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number)

const isOlder = (version: string, than: string): boolean => {
  const [a, b] = [numbersOf(version), numbersOf(than)]
  const at = a.findIndex((number, index) => number !== b[index])
  return at >= 0 && (a[at] as number) < (b[at] as number)
}

/** What keeps an overlay from extending a base. */
export const checkBase = ({ id, extends: wanted }: OverlayHead, { policy, lineage }: LoadedOverlay): Refused[] => {
  if (wanted.id !== policy.id)
    return [
      {
        path: '/extends/id',
        code: 'base-id',
        message: `${quote(wanted.id)} is wanted, and ${quote(policy.id)} is there: correct the id, or the folder`,
      },
    ]
  const refused: Refused[] = []
  if (lineage.some((level) => level.id === id))
    refused.push({
      path: '/id',
      code: 'circular-base',
      message: `${quote(id)} extends a policy of the same id: give the overlay one of its own`,
    })
  if (lineage.length >= mostLevels)
    refused.push({
      path: '/extends',
      code: 'too-many-levels',
      message: `there are ${lineage.length} levels below this one: at most ${mostLevels} in all, a policy and two overlays`,
    })
  const [major, wantedMajor] = [policy.version, wanted.version].map((version) => numbersOf(version)[0])
  if (major !== wantedMajor || isOlder(policy.version, wanted.version))
    refused.push({
      path: '/extends/version',
      code: 'base-version',
      message: `was written for version ${wanted.version} of ${quote(policy.id)}, and this is ${policy.version}: read \`clausewise diff\` of the two, mend the changes, and write the new version here`,
    })
  return refused
}
