import * as z from 'zod/mini'
import { roles } from '../../action/social-action.js'
import { calendarSchema } from '../calendar/calendar-schema.js'
import { consentLabelSchema, consentRecordSchema } from '../consent/consent-record.js'
import { accountSchema, groupSchema } from './account.js'
import { businessSchema, contactsSchema } from './contacts.js'
import { rosterPersonSchema } from './person.js'
import { listOf, text, zone } from './shapes.js'

/** The content of a `school.json`: what a school knows of its people, accounts, groups, consents and calendar. */
export const schoolContextSchema = z.strictObject({
  $schema: z.optional(z.string()),
  school: z.strictObject({ name: z.optional(text), zone: z._default(zone, 'Europe/London') }),
  people: z._default(listOf(rosterPersonSchema), []),
  accounts: z._default(listOf(accountSchema), []),
  groups: z._default(listOf(groupSchema, 10_000), []),
  /**
   * The roles of an actor whom nothing here knows, if the school is content to assume them (say `["public"]`).
   * Without it, what a stranger does is a problem and no act: an act has to say in which roles it was done.
   */
  strangers: z.optional(listOf(z.enum(roles), 10).check(z.minLength(1))),
  consents: z._default(listOf(consentRecordSchema, 1_000_000), []),
  /** Everybody on the roster was looked up for `consents`: who has no record there has given none. */
  consentsComplete: z.optional(z.boolean()),
  /** What the school's own labels for consents mean. */
  consentLabels: z._default(z.record(text, consentLabelSchema), {}),
  calendar: z.optional(calendarSchema),
  contacts: z._default(contactsSchema, {}),
  businesses: z._default(listOf(businessSchema, 10_000), []),
})

export type SchoolContext = z.infer<typeof schoolContextSchema>
/** A school's context as it is written: what has a default may be left out. */
export type SchoolContextInput = z.input<typeof schoolContextSchema>
