import type { Catalogue } from '../../action/catalogue.js'
import type { Fact } from '../../action/facts.js'
import { epochOf } from '../../action/instant.js'
import { TRUE, UNKNOWN } from '../../base/truth.js'
import type { Comparison, Condition, Scalar, Test } from '../../logic/condition.js'
import { fold } from '../../logic/fold.js'
import type { Dialect } from './dialect.js'
import { ordinalOf } from './moment.js'
import type { Values } from './values.js'

/** What a translation writes with. */
export interface Writer {
  readonly dialect: Dialect
  readonly values: Values
  readonly catalogue: Catalogue
}

const listOf = (value: Test['value']): readonly Scalar[] => (typeof value === 'object' ? value : [value])

/** The same whatever a fact is, as long as it is known. */
const settled = (column: string, truth: boolean): string =>
  `CASE WHEN ${column} IS NULL THEN NULL ELSE ${truth ? 'TRUE' : 'FALSE'} END`

const negated = (test: string): string => `(NOT ${test})`

const jsType = ({ type }: Fact) => (type === 'boolean' ? 'boolean' : type === 'integer' ? 'number' : 'string')

const scalar = (value: Scalar, { values }: Writer): string =>
  typeof value === 'string' ? values.text(value) : typeof value === 'number' ? values.integer(value) : String(value)

/** A fact equals one of some values; those of another type than the fact are never equal to it. */
const isOneOf = (column: string, fact: Fact, value: Test['value'], writer: Writer): string => {
  const fitting = listOf(value).filter((each) => typeof each === jsType(fact))
  const written = fitting.map((each) => scalar(each, writer))
  if (fact.type === 'set' || written.length === 0) return settled(column, false)
  return written.length === 1 ? `(${column} = ${written[0]})` : `(${column} IN (${written.join(', ')}))`
}

/** A set has one of some members. */
const hasOneOf = (column: string, value: Test['value'], { dialect, values }: Writer): string => {
  const texts = listOf(value).flatMap((each) => (typeof each === 'string' ? [values.text(each)] : []))
  if (texts.length === 0) return settled(column, false)
  return texts.length === 1
    ? dialect.contains(column, texts[0] as string)
    : dialect.intersects(column, dialect.list(texts, 'text'))
}

const compared =
  (operator: string) =>
  (column: string, fact: Fact, value: Test['value'], { dialect, values }: Writer): string => {
    const bound = values.integer(typeof value === 'string' ? epochOf(value) : (value as number))
    const { type } = fact
    const actual = type === 'instant' || type === 'time' ? ordinalOf(type, column, dialect) : column
    return `(${actual} ${operator} ${bound})`
  }

type Write = (column: string, fact: Fact, value: Test['value'], writer: Writer) => string

/** Each comparison of the logic (`src/logic/compare.ts`), NULL where the fact is. */
const comparisons: Readonly<Record<Comparison, Write>> = {
  equal: isOneOf,
  notEqual: (...given) => negated(isOneOf(...given)),
  in: isOneOf,
  notIn: (...given) => negated(isOneOf(...given)),
  contains: (column, _fact, value, writer) => hasOneOf(column, value, writer),
  doesNotContain: (column, _fact, value, writer) => negated(hasOneOf(column, value, writer)),
  intersects: (column, _fact, value, writer) => hasOneOf(column, value, writer),
  lessThan: compared('<'),
  lessThanInclusive: compared('<='),
  greaterThan: compared('>'),
  greaterThanInclusive: compared('>='),
}

const testOf = (test: Test, writer: Writer): string => {
  const fact = writer.catalogue.facts.get(test.fact) as Fact
  const written = comparisons[test.comparison](writer.dialect.quote(test.fact), fact, test.value, writer)
  return test.presumed ? `coalesce(${written}, FALSE)` : written
}

/** A condition as it is written, and what it denies where it is a negation. */
interface Written {
  readonly text: string
  readonly denied?: string
}

/**
 * Engines read only so many parentheses within one another: a list of one is its member, and a negation of a negation what
 * that denies.
 */
const joined = (members: readonly Written[], by: string, none: string): Written => {
  const [first, ...others] = members
  if (first === undefined) return { text: none }
  return others.length === 0 ? first : { text: `(${members.map(({ text }) => text).join(` ${by} `)})` }
}

const written = (writer: Writer): ((condition: Condition) => Written) =>
  fold<Written>({
    constant: ({ truth }) => ({
      text: truth === UNKNOWN ? 'CAST(NULL AS BOOLEAN)' : truth === TRUE ? 'TRUE' : 'FALSE',
    }),
    test: (test) => ({ text: testOf(test, writer) }),
    all: (members) => joined(members, 'AND', 'TRUE'),
    any: (members) => joined(members, 'OR', 'FALSE'),
    not: ({ text, denied }) => (denied === undefined ? { text: negated(text), denied: text } : { text: denied }),
  })

/** A condition over the columns of facts: what is unknown is NULL, which AND, OR and NOT treat as Kleene's logic does. */
export const conditionOf = (condition: Condition, writer: Writer): string => written(writer)(condition).text
