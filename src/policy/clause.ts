import * as z from 'zod/mini'
import { ruleSchema } from './rule.js'
import { clauseId, parameterName, prose, readingSchema, sectionId, slug } from './shapes.js'

export const strengths = ['must', 'should', 'encouraged'] as const

const itemNumber = z.number().check(z.int(), z.gte(1))

/** Where the clause stands: a list and an item (or several) of it, or a place in the running text. */
const locatorSchema = z
  .strictObject({
    list: z.optional(prose),
    item: z.optional(itemNumber),
    items: z.optional(z.tuple([itemNumber, itemNumber])),
    place: z.optional(prose),
  })
  .check(
    z.refine(
      ({ list, item, items, place: text }) =>
        (list === undefined) !== (text === undefined) && (list !== undefined || (item ?? items) === undefined),
      { error: 'expected a `list` with `item` or `items`, or a `place`', when: ({ issues }) => issues.length === 0 },
    ),
  )

/** Promises that only the clauses named read a fact; loading fails where another does. */
const invariantSchema = z.strictObject({
  fact: z.string().check(z.maxLength(100), z.regex(/^[A-Za-z0-9.]+$/, 'expected a fact like `timing.at`')),
  onlyReadBy: z.array(clauseId),
})

const common = {
  id: clauseId,
  locator: locatorSchema,
  title: prose,
  summary: prose,
  source: z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/, 'expected `sha256-` and 64 hexadecimal digits')),
  readings: z.optional(z.array(readingSchema)),
  invariants: z.optional(z.array(invariantSchema)),
}

const deciding = {
  ...common,
  /** Leads every list of findings, and holds for acts that are out of scope too. */
  paramount: z.optional(z.boolean()),
  rules: z.array(ruleSchema).check(z.minLength(1), z.maxLength(50)),
}

/** What a definition is carried by. */
const definitionCarrier = z
  .strictObject({ parameter: z.optional(parameterName), condition: z.optional(slug), procedure: z.optional(slug) })
  .check(
    z.refine(
      (carrier) => Object.keys(carrier).length === 1,
      'expected one of `parameter`, `condition` and `procedure`',
    ),
  )

/** What a scope clause does: takes acts out of scope, is part of doing so, or stands beside findings. */
const scopeEffect = z.discriminatedUnion('effect', [
  z.strictObject({ effect: z.enum(['out-of-scope', 'in-scope']), condition: slug }),
  z.strictObject({
    effect: z.literal('also-under'),
    condition: slug,
    sections: z.array(sectionId).check(z.minLength(1)),
  }),
])

/** One numbered provision of the written policy. */
export const clauseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...deciding,
    kind: z.enum(['prohibition', 'obligation', 'recommendation']),
    strength: z.enum(strengths),
  }),
  z.strictObject({ ...deciding, kind: z.literal('permission') }),
  z.strictObject({ ...common, kind: z.literal('definition'), carriedBy: definitionCarrier }),
  z.strictObject({ ...common, kind: z.literal('scope'), carriedBy: z.optional(scopeEffect) }),
  z.strictObject({ ...common, kind: z.literal('governance'), record: z.enum(['approval', 'review']) }),
  z.strictObject({ ...common, kind: z.literal('informative'), reason: prose }),
])

export type Clause = z.infer<typeof clauseSchema>
