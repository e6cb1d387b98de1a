import { listed, quote } from '../../base/issue.js'
import type { Refused } from './draft.js'
import { type MadeChange, type Target, targetsOf } from './kinds.js'

/** A change with the overlay that makes it. */
export type LevelChange = { readonly level: string } & MadeChange

const isWithin = (target: Target, other: Target): boolean => other.every((key, index) => target[index] === key)

const overlap = (a: readonly Target[], b: readonly Target[]): boolean =>
  a.some((target) => b.some((other) => isWithin(target, other) || isWithin(other, target)))

/** Whether two changes are about the same thing, or one about a part of what the other is about. */
const areAboutTheSame = (a: MadeChange, b: MadeChange): boolean => overlap(targetsOf(a), targetsOf(b))

/** What a change is in conflict with: an overlay below that changed the same, and is not known to have done so. */
export const conflictOf = (change: MadeChange, below: readonly LevelChange[]): Refused | undefined => {
  const { over } = change
  const earlier = below.findLast((other) => areAboutTheSame(change, other))
  if (over === earlier?.level) return undefined
  if (earlier === undefined) {
    const what = below.some(({ level }) => level === over)
      ? 'does not change this'
      : 'changes nothing below this overlay'
    return { path: '/over', code: 'unknown-level', message: `${quote(over)} ${what}: remove \`over\`` }
  }
  const { level, change: kind } = earlier
  return {
    path: over === undefined ? '' : '/over',
    code: 'conflict',
    message: `${quote(level)} changes the same thing with ${listed([kind])}: remove this change, or put it above with \`"over": "${level}"\``,
  }
}

/** That a change is about the same thing as an earlier one of its overlay. */
export const repeats = (
  change: MadeChange,
  earlier: readonly { readonly index: number; readonly change: MadeChange }[],
): Refused | undefined => {
  const first = earlier.find((other) => areAboutTheSame(change, other.change))
  if (first === undefined) return undefined
  const message = `changes the same thing as \`/changes/${first.index}\`: make one of the two`
  return { path: '', code: 'changed-twice', message }
}
