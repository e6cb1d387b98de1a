import type { SocialAction } from '../../action/social-action.js'
import { cheapestPaths, type Path } from './cheapest.js'
import type { Diagram } from './diagrams.js'
import type { Inputs } from './inputs.js'

/** An action that shows something. */
export interface Witness {
  readonly action: SocialAction
  /** How much it holds: smaller is easier to read. */
  readonly size: number
}

const cheapestCell = (costs: readonly number[]): number => costs.indexOf(Math.min(...costs))

const actionAt = ({ variables }: Inputs, path: Path, costs: readonly (readonly number[])[]): SocialAction => {
  const chosen = new Map(path.map(({ level, cell }) => [level, cell]))
  const action: Record<string, unknown> = {}
  variables.forEach(({ field, cells }, level) => {
    const { value } = cells[chosen.get(level) ?? cheapestCell(costs[level] ?? [])] ?? {}
    if (value === undefined) return
    const [part, key] = field.split('.') as [string, string?]
    if (key === undefined) action[part] = value
    else action[part] = { ...(action[part] as object | undefined), [key]: value }
  })
  return action as unknown as SocialAction
}

/** The smallest action for each label that a function takes: a complete and valid one. */
export const witnesses = (inputs: Inputs, diagram: Diagram): ReadonlyMap<number, Witness> => {
  const costs = inputs.variables.map(({ cells }) => cells.map(({ cost }) => cost))
  return new Map(
    [...cheapestPaths(inputs.diagrams, diagram, costs)].map(([label, { path, cost }]) => [
      label,
      { action: actionAt(inputs, path, costs), size: cost },
    ]),
  )
}
