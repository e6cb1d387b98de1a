import { type FactValue, type FactValues, factIds, facts } from '../../action/facts.js'
import { epochOf } from '../../action/instant.js'

/** Facts by their ids, as the engine reads them: unknown ones left out, instants as milliseconds. */
export const flatten = (values: FactValues): Record<string, FactValue> =>
  Object.fromEntries(
    factIds.flatMap((id, index) => {
      const value = values[index]
      if (value === undefined) return []
      return [[id, facts[id].type === 'instant' ? epochOf(value as string) : value]]
    }),
  )
