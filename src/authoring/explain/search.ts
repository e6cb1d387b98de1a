import type { SocialAction } from '../../action/social-action.js'
import { once } from '../../base/once.js'
import type { Step } from './step.js'

/** What stands in the way of an act's being as wanted: a clause, by the input fields and the values that it reads. */
export interface Obstacle {
  readonly fields: ReadonlySet<string>
  readonly named: (field: string, value: string) => boolean
}

/** How an act stands: as wanted, or what is in the way of it; nothing where no change helps any more. */
export interface Standing {
  readonly wanted: boolean
  readonly obstacles: readonly Obstacle[]
}

/** An act done otherwise. */
export interface Changed {
  readonly steps: readonly Step[]
  readonly action: SocialAction
}

/** What a search may cost. */
export interface Bounds {
  /** Steps taken at once. */
  readonly steps: number
  /** How many steps more than the fewest that are enough. */
  readonly beyond: number
  /** Acts looked at. */
  readonly acts: number
}

/** All steps taken, in their order; none where one undoes what another chose. */
export const take = (steps: readonly Step[], action: SocialAction): SocialAction | undefined => {
  const changed = steps.reduce((done, step) => step.apply(done), action)
  const isKept = (step: Step) => JSON.stringify(step.apply(changed)) === JSON.stringify(changed)
  return steps.every(isKept) ? changed : undefined
}

const removes = (step: Step, { fields, named }: Obstacle): boolean =>
  step.touches.some((field) => fields.has(field)) &&
  (step.named === undefined || named(step.named.field, step.named.value))

const isWithin = (small: ReadonlySet<unknown>, large: ReadonlySet<unknown>): boolean =>
  [...small].every((member) => large.has(member))

/**
 * Every smallest choice of steps with which an act stands as wanted, by the number of steps: no part of any is
 * enough. A clause that is in the way stays there until a step changes something that it reads, so only such steps
 * are tried, those of the clause with the fewest.
 *
 * @returns what was found, and whether there were few enough acts to look at all of them
 */
export const search = (
  action: SocialAction,
  steps: readonly Step[],
  standingOf: (action: SocialAction, steps: readonly Step[]) => Standing,
  bounds: Bounds,
): { readonly found: readonly Changed[]; readonly complete: boolean } => {
  const around = once((obstacle: Obstacle) => steps.flatMap((step, index) => (removes(step, obstacle) ? [index] : [])))
  const found: Changed[] = []
  const foundSets: ReadonlySet<Step>[] = []
  const seen = new Set<string>()
  let complete = true
  let largest = bounds.steps
  let level: readonly (readonly number[])[] = [[]]
  for (let size = 0; level.length > 0; size += 1) {
    const next: (readonly number[])[] = []
    for (const chosen of level) {
      const taken = chosen.map((index) => steps[index] as Step)
      if (foundSets.some((smaller) => isWithin(smaller, new Set(taken)))) continue
      const changed = take(taken, action)
      if (changed === undefined) continue
      const { wanted, obstacles } = standingOf(changed, taken)
      if (wanted) {
        if (found.length === 0) largest = Math.min(largest, size + bounds.beyond)
        found.push({ steps: taken, action: changed })
        foundSets.push(new Set(taken))
        continue
      }
      const ways = obstacles.map((obstacle) => around(obstacle).filter((index) => !chosen.includes(index)))
      const [fewest = []] = ways.sort((a, b) => a.length - b.length)
      if (size === largest) continue
      for (const index of fewest) {
        const more = [...chosen, index].sort((a, b) => a - b)
        const key = more.join()
        if (seen.has(key)) continue
        if (seen.size >= bounds.acts) {
          complete = false
          continue
        }
        seen.add(key)
        next.push(more)
      }
    }
    level = next
  }
  return { found, complete }
}
