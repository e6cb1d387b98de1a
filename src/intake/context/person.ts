import * as z from 'zod/mini'
import { positions, roles } from '../../action/social-action.js'
import { day, listOf, personId, text } from './shapes.js'

/** Somebody on the roster, under a pseudonymous id. Only what is recorded is said: what is absent stays unknown. */
export const rosterPersonSchema = z.strictObject({
  id: personId,
  roles: listOf(z.enum(roles), 10).check(z.minLength(1)),
  positions: z.optional(listOf(z.enum(positions), 20)),
  authorised: z.optional(z.boolean()),
  policyAcknowledged: z.optional(z.boolean()),
  safeguardingTrained: z.optional(z.boolean()),
  /** Members of the family, by id. */
  family: z.optional(listOf(personId, 100)),
  /** Own children, by id. */
  ownChildren: z.optional(listOf(personId, 100)),
  /** The last day at the school of a former pupil. */
  left: z.optional(day),
  /** Nobody may picture or name this person, whatever consent is recorded. */
  neverPhotograph: z.optional(z.boolean()),
  /** Names to look for in texts, read here and never written. */
  names: z.optional(listOf(text, 20)),
})

export type RosterPerson = z.infer<typeof rosterPersonSchema>
