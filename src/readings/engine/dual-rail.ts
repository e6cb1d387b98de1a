import type { NestedCondition } from 'json-rules-engine'
import type { Catalogue } from '../../action/catalogue.js'
import { epochOf } from '../../action/instant.js'
import { assertNever } from '../../base/assert-never.js'
import { FALSE, TRUE } from '../../base/truth.js'
import type { Comparison, Condition, Test, Value } from '../../logic/condition.js'

/** A two-valued engine says three values with two rules: one that holds, one that fails, neither for unknown. */
export type Rail = 'holds' | 'fails'

/** For a known fact: the operator, and the one that is true exactly where it is false. */
const operators: Readonly<Record<Comparison, Readonly<Record<Rail, string>>>> = {
  equal: { holds: 'equal', fails: 'notEqual' },
  notEqual: { holds: 'notEqual', fails: 'equal' },
  in: { holds: 'in', fails: 'notIn' },
  notIn: { holds: 'notIn', fails: 'in' },
  contains: { holds: 'contains', fails: 'doesNotContain' },
  doesNotContain: { holds: 'doesNotContain', fails: 'contains' },
  intersects: { holds: 'someFact:in', fails: 'everyFact:notIn' },
  lessThan: { holds: 'lessThan', fails: 'greaterThanInclusive' },
  lessThanInclusive: { holds: 'lessThanInclusive', fails: 'greaterThan' },
  greaterThan: { holds: 'greaterThan', fails: 'lessThanInclusive' },
  greaterThanInclusive: { holds: 'greaterThanInclusive', fails: 'lessThan' },
}

const flip = { holds: 'fails', fails: 'holds' } as const

/** Instants are compared as moments; the engine's facts carry them as milliseconds. */
const operandOf = ({ fact, value }: Test, { facts }: Catalogue): Value =>
  facts.get(fact)?.type === 'instant' ? epochOf(value as string) : value

const ofTest = (test: Test, rail: Rail, catalogue: Catalogue): NestedCondition => {
  const operator = `known:${operators[test.comparison][rail]}`
  const literal = { fact: test.fact, operator, value: operandOf(test, catalogue) }
  if (!test.presumed || rail === 'holds') return literal
  return { not: ofTest(test, 'holds', catalogue) }
}

/** What the rail says of every act, or a condition of the engine's. */
type Lowered = boolean | NestedCondition

const join = (key: 'all' | 'any', members: readonly Lowered[]): Lowered => {
  const absorbing = key === 'any'
  if (members.includes(absorbing)) return absorbing
  const open = members.filter((member) => typeof member !== 'boolean')
  if (open.length === 0) return !absorbing
  return key === 'all' ? { all: open } : { any: open }
}

/** One rail of a condition in the engine's own language. */
export const lower = (condition: Condition, rail: Rail, catalogue: Catalogue): Lowered => {
  switch (condition.kind) {
    case 'constant':
      return condition.truth === (rail === 'holds' ? TRUE : FALSE)
    case 'test':
      return ofTest(condition, rail, catalogue)
    case 'not':
      return lower(condition.of, flip[rail], catalogue)
    case 'all':
      return join(
        rail === 'holds' ? 'all' : 'any',
        condition.of.map((member) => lower(member, rail, catalogue)),
      )
    case 'any':
      return join(
        rail === 'holds' ? 'any' : 'all',
        condition.of.map((member) => lower(member, rail, catalogue)),
      )
    default:
      return assertNever(condition)
  }
}
