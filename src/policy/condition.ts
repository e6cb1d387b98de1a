import * as z from 'zod/mini'

/** The operators of the policy language: json-rules-engine's names and no others. */
export const operators = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'someFact:in',
] as const
/** Put before an operator, it makes a comparison false, not unknown, while its fact is unknown. */
export const presumption = 'known:'

export type Scalar = boolean | number | string
/** A value written out, or the parameter that holds it. */
export type Operand = Scalar | readonly Scalar[] | { readonly fact: string }

/** A comparison as authored. */
export interface Literal {
  readonly fact: string
  readonly operator: string
  readonly value: Operand
}

/** A condition as authored: json-rules-engine's own language. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | Literal

/**
 * Conditions are checked by `check-condition.ts`, which knows the facts' types and can say more than a
 * schema can; their JSON Schema is made from the fact catalogue by `json-schema.ts`.
 */
export const conditionSchema = z.custom<Condition>((value) => value !== undefined, 'a condition is required')
