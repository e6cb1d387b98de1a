import * as z from 'zod/mini'
import { accounts, roles, schoolGroups, spaces } from '../../action/social-action.js'
import { listOf, personId, platform, text } from './shapes.js'

/** An account on a platform: of the school (`official`), or of a person on the roster (`owner`). */
export const accountSchema = z.strictObject({
  platform,
  /** The platform's own id, as text. */
  id: z.optional(text),
  /** With or without its `@`; on Mastodon with its host. */
  handle: z.optional(text),
  /** An `https:` address, an actor's IRI, an e-mail address or an international telephone number. */
  address: z.optional(text),
  /** What an export shows instead of an id, such as the name in a chat. Read here and never written. */
  displayName: z.optional(text),
  account: z.enum(accounts),
  /** Whose it is. An official account is used by several: who acted then stays unknown. */
  owner: z.optional(personId),
  /** The roles of whoever uses an account that has no owner, if the school is content to assume them (say `["staff"]`). */
  operators: z.optional(listOf(z.enum(roles), 10).check(z.minLength(1))),
  /** Everybody who can use an account that has no owner, and nobody else. Who of them acted stays unknown. */
  users: z.optional(listOf(personId, 1_000).check(z.minLength(1))),
  space: z.optional(z.enum(spaces)),
  professional: z.optional(z.boolean()),
  workEmail: z.optional(z.boolean()),
  profileIdentifiable: z.optional(z.boolean()),
  privacySettingsChecked: z.optional(z.boolean()),
})

export type SchoolAccount = z.infer<typeof accountSchema>

/** A group, a chat or a team, and what it has to do with the school. */
export const groupSchema = z.strictObject({
  platform,
  id: z.optional(text),
  /** As an export shows it. Read here and never written. */
  displayName: z.optional(text),
  schoolGroup: z.optional(z.enum(schoolGroups)),
  space: z.optional(z.enum(spaces)),
})

export type SchoolGroup = z.infer<typeof groupSchema>
