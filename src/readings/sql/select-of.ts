import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import { testsOf, testsOfPolicy } from '../../logic/tests-of.js'
import { conditionOf, type Writer } from './condition.js'
import { type Assume, factColumns } from './facts.js'

/** Facts of a clause that, being unknown, may leave it unknown: those that it does not presume. */
const openFacts = ({ norms }: NormativeClause): readonly string[] => [
  ...new Set(
    norms
      .flatMap(({ condition }) => testsOf(condition))
      .filter(({ presumed }) => !presumed)
      .map(({ fact }) => fact),
  ),
]

/** Norms are alternatives. */
const eitherOf = (norms: readonly string[]): string => (norms.length === 1 ? `${norms[0]}` : `(${norms.join(' OR ')})`)

const lines = (members: readonly string[], indent = '  '): string =>
  members.map((member) => `${indent}${member}`).join(',\n')

/**
 * A whole policy as one `SELECT` over a table of acts. Each step is a subquery of the next: the facts of each act, as
 * `src/action/derive.ts` has them; the truth of each clause, NULL where it is unknown; a number for each clause that is
 * not false; and a row for each number. Held to `evaluate` on every engine by comparison.
 */
export const selectOf = (policy: CompiledPolicy, from: string, assume: Assume, writer: Writer): string => {
  const { dialect, values } = writer
  const { quote, types } = dialect
  const factOf = factColumns(policy, assume, writer)
  const read = [...new Set(testsOfPolicy(policy).map(({ fact }) => fact))].sort()
  const open = [...new Set(policy.clauses.flatMap(openFacts))].sort()
  const paramount = policy.clauses.filter((clause) => clause.paramount)

  const truth = (index: number): string => quote(`clause ${index}`)
  const code = (clause: NormativeClause): string => {
    const index = policy.clauses.indexOf(clause)
    return `CASE WHEN t.${truth(index)} IS NULL THEN ${2 * index + 1} WHEN t.${truth(index)} THEN ${2 * index} END`
  }
  const codes = (clauses: readonly NormativeClause[]): string =>
    dialect.withoutNulls(dialect.list(clauses.map(code), 'integer'))
  const unknown = open.map((id) => `CASE WHEN f.${quote(id)} IS NULL THEN ${values.text(id)} END`)

  const described = policy.clauses.map((clause, index) => {
    const strength = clause.strength === undefined ? `CAST(NULL AS ${types.text})` : values.text(clause.strength)
    const facts = dialect.list([...openFacts(clause)].sort().map(values.text), 'text')
    return `SELECT ${index} AS ${quote('at')}, ${values.text(clause.id)} AS clause, ${values.text(clause.kind)} AS kind, ${strength} AS strength, ${facts} AS facts`
  })

  return `WITH acts AS (
  SELECT * FROM ${from}
), facts AS (
SELECT
  s.${quote('id')} AS ${quote('id')},
${lines(read.map((id) => `${factOf(id)} AS ${quote(id)}`))}
FROM acts AS s${dialect.fence}
), truths AS (
SELECT
  f.${quote('id')} AS ${quote('id')},
  ${dialect.withoutNulls(dialect.list(unknown, 'text'))} AS unknown,
  coalesce(${conditionOf(policy.outOfScope, writer)}, FALSE) AS ${quote('out of scope')},
${lines(policy.clauses.map((clause, index) => `${eitherOf(clause.norms.map(({ condition }) => conditionOf(condition, writer)))} AS ${truth(index)}`))}
FROM facts AS f${dialect.fence}
), findings AS (
SELECT
  t.${quote('id')} AS ${quote('id')},
  t.unknown AS unknown,
  CASE WHEN t.${quote('out of scope')} THEN ${codes(paramount)} ELSE ${codes(policy.clauses)} END AS codes
FROM truths AS t${dialect.fence}
), clauses AS (
${described.join('\nUNION ALL ')}
), each_finding AS (
SELECT r.${quote('id')} AS ${quote('id')}, r.unknown AS unknown, ${dialect.eachOf}(r.codes) AS code FROM findings AS r
)
SELECT
  e.${quote('id')} AS ${quote('id')},
  c.clause AS clause,
  c.kind AS kind,
  c.strength AS strength,
  CASE WHEN e.code % 2 = 0 THEN 'true' ELSE 'unknown' END AS truth,
  CASE WHEN e.code % 2 = 0 THEN ${dialect.list([], 'text')} ELSE ${dialect.kept('e.unknown', 'c.facts')} END AS unknown_facts
FROM each_finding AS e JOIN clauses AS c ON c.${quote('at')} = (e.code - e.code % 2) / 2`
}
