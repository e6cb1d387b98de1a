import * as z from 'zod/mini'
import { timePattern } from '../../action/instant.js'
import { platformPattern } from '../../action/social-action.js'
import { isZone } from '../../base/local-days.js'

/** The forms of value that the parts of a school's context share. */
export const text = z.string().check(z.minLength(1), z.maxLength(500))
/** A pseudonymous id of a person, as it goes into `actor.id`: never a name. */
export const personId = z.string().check(z.minLength(1), z.maxLength(200))
export const platform = z
  .string()
  .check(z.maxLength(100), z.regex(platformPattern, 'expected lower-case letters, digits and hyphens, like `facebook`'))
export const day = z.string().check(z.regex(z.regexes.date, 'expected a date like `2026-11-23`'))
export const time = z.string().check(z.regex(timePattern, 'expected a time of day like `09:30`'))
export const zone = z.string().check(z.refine(isZone, 'expected the name of a time zone, like `Europe/London`'))
export const listOf = <T extends z.core.SomeType>(member: T, most = 100_000) => z.array(member).check(z.maxLength(most))
