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
  /** All of their own children on the roster, by id: of anybody else on it they are no parent. Left out, that is unknown. */
  ownChildren: z.optional(listOf(personId, 100)),
  /** The last day at the school of a pupil who has left or will leave: `pupil` up to it, `former-pupil` after. */
  left: z.optional(day),
  /** A day from which they are an adult, if only the first of September after; until then a former pupil is a child. */
  adultFrom: z.optional(day),
  /** Nobody may picture or name this person, whatever consent is recorded. */
  neverPhotograph: z.optional(z.boolean()),
  /** The first day of `neverPhotograph`; without it, it has always been so. */
  neverPhotographSince: z.optional(day),
  /** Names to look for in texts, read here and never written. */
  names: z.optional(listOf(text, 20)),
})

export type RosterPerson = z.infer<typeof rosterPersonSchema>
