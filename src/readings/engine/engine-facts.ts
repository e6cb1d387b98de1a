import type { Catalogue } from '../../action/catalogue.js'
import type { FactValue, FactValues } from '../../action/facts.js'
import { epochOf } from '../../action/instant.js'

/** Facts by their ids, as the engine reads them: unknown ones left out, instants as milliseconds. */
export const flatten = (values: FactValues, { facts }: Catalogue): Record<string, FactValue> =>
  Object.fromEntries(
    [...facts.values()].flatMap(({ id, slot, type }) => {
      const value = values[slot]
      if (value === undefined) return []
      return [[id, type === 'instant' ? epochOf(value as string) : value]]
    }),
  )
