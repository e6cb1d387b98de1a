import * as z from 'zod/mini'
import { camelCase } from '../action/social-action.js'

const maxText = 2_000

/** Prose by the policy author. */
export const prose = z.string().check(z.minLength(1), z.maxLength(maxText))
/** The name of a rule, a named condition, a procedure or a task. */
export const slug = z
  .string()
  .check(z.maxLength(100), z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'))
/** A section's number, as printed: `2.1`. */
export const sectionId = z
  .string()
  .check(z.maxLength(20), z.regex(/^\d+(\.\d+)*$/, 'expected a section number like `2.1`'))
/** A clause's id: its section, a dot, and words. */
export const clauseId = z
  .string()
  .check(
    z.maxLength(100),
    z.regex(
      /^\d+(\.\d+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)+$/,
      'expected a section number and words, like `2.1.not.political`',
    ),
  )
export const parameterName = camelCase
export const date = z.nullable(z.string().check(z.regex(z.regexes.date, 'expected a date like `2026-11-23`')))

/** A question that a careful reader of the written policy would ask, and how the rules answer it. */
export const readingSchema = z.strictObject({ question: prose, choice: prose, because: prose })
