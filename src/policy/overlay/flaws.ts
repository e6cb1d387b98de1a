import * as z from 'zod/mini'
import { fromZod } from '../../base/zod-issues.js'
import { head as headName } from '../check.js'
import { checkPolicy } from '../check-policy.js'
import { policyFileSchema } from '../policy.js'
import { type Section, sectionSchema } from '../section.js'
import { nameOf } from './blame.js'
import type { Draft } from './draft.js'
import { flatFile, type Place } from './flat-files.js'
import { weakenedClauses } from './paramount.js'

/** Something wrong with a policy as changes made it. */
export interface Flaw {
  /** The same wherever the flaw stands after other changes. */
  readonly name: string
  readonly code: string
  readonly message: string
  /** None of what is no longer there. */
  readonly place?: Place
  /** What is there, in words. */
  readonly words?: string
}

/** The limits on how many parts there are, which changes can exceed that are each right in themselves. */
const limits = (draft: Draft, base: Draft): readonly (Omit<Flaw, 'name'> & { readonly place: Place })[] => {
  const tooMany = (schema: z.core.$ZodType, value: unknown, file: string, at: string) => {
    const parsed = z.safeParse(schema, value)
    return parsed.success
      ? []
      : fromZod(parsed.error.issues, value, () => []).map(({ code, path, message }) => ({
          code,
          message,
          place: { file, path: at + path },
        }))
  }
  return [
    ...tooMany(
      policyFileSchema.shape.sections,
      draft.sections.map(({ section }) => section),
      headName,
      '/sections',
    ),
    ...draft.sections
      .filter((section) => !base.sections.includes(section))
      .flatMap((section) => tooMany(sectionSchema, section, flatFile(section.section), '')),
  ]
}

const checked = (draft: Draft) => {
  const sections = draft.sections.map((section) => ({ file: flatFile(section.section), section: section as Section }))
  const head = { ...draft.head, sections: sections.map(({ section }) => section.section) }
  const issues = checkPolicy(
    head,
    sections,
    sections.map(({ file }) => file),
  )
  return issues.map(({ code, message, file = headName, path }) => ({ code, message, place: { file, path } }))
}

/** Everything that is wrong with what changes made of a base. */
export const flawsOf = (draft: Draft, base: Draft): readonly Flaw[] => {
  const placed = [...limits(draft, base), ...checked(draft)].map((flaw) => {
    const { name, words } = nameOf(draft, flaw.place)
    return { ...flaw, name: `${flaw.code} ${name} ${flaw.message}`, words }
  })
  // What conditions come to can be told only where all of them are right.
  if (placed.some(({ place }) => place.path.includes('/conditions'))) return placed
  const weakened = weakenedClauses(base, draft).map(({ message }) => ({ name: message, code: 'paramount', message }))
  return [...placed, ...weakened]
}
