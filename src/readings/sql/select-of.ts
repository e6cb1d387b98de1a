import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import { testsOf, testsOfPolicy } from '../../logic/tests-of.js'
import { conditionOf, type Writer } from './condition.js'
import { type Assume, factColumns } from './facts.js'

/** Facts of a clause that, being unknown, may leave it unknown: those that it does not presume. */
const openFacts = ({ norms }: NormativeClause): readonly string[] =>
  [
    ...new Set(
      norms
        .flatMap(({ condition }) => testsOf(condition))
        .filter(({ presumed }) => !presumed)
        .map(({ fact }) => fact),
    ),
  ].sort()

/** Norms are alternatives. */
const eitherOf = (norms: readonly string[]): string => (norms.length === 1 ? `${norms[0]}` : `(${norms.join(' OR ')})`)

const lines = (members: readonly string[], indent = '  '): string =>
  members.map((member) => `${indent}${member}`).join(',\n')

/** What is said of a clause: its place, counted from 1, and the columns after it. */
type Described = readonly [place: string, clause: string, kind: string, strength: string, facts: string]
const columns = ['clause', 'kind', 'strength', 'facts'] as const

/** How what is said of the clause of each code comes to it: a step, and whence the columns of both are then selected. */
const withClauses = (described: readonly Described[], { dialect }: Writer) => {
  const { nth } = dialect
  if (nth === undefined) {
    const rows = described.map((values) => `(${values.join(', ')})`)
    return {
      step: `clauses(place, ${columns.join(', ')}) AS (\nVALUES\n${lines(rows)}\n)`,
      from: 'findings AS e JOIN clauses AS c ON c.place = abs(e.code)',
      clause: 'c',
    }
  }
  const id = dialect.quote('id')
  const among = columns.map((name, index) => {
    const members = described.map((values) => values[index + 1] as string)
    return `${nth(members, 'abs(f.code)')} AS ${name}`
  })
  const selected = lines([`f.${id} AS ${id}`, 'f.code AS code', 'f.open_facts AS open_facts', ...among])
  return { step: `described AS (\nSELECT\n${selected}\nFROM findings AS f\n)`, from: 'described AS e', clause: 'e' }
}

/**
 * A whole policy as one `SELECT` over a table of acts. Each step is a subquery of the next: the facts of each act, as
 * `src/action/derive.ts` has them; a code for each clause; and a row for each code that is not 0. The code of the clause
 * numbered n is n where it is true, -n where it is unknown and 0 where it is false, so that each condition is written and
 * computed once; it stands in no `CASE`, as Spark would compute anew what conditions have in common. Held to `evaluate` on
 * every engine by comparison.
 */
export const selectOf = (policy: CompiledPolicy, source: string, assume: Assume, writer: Writer): string => {
  const { dialect, values } = writer
  const { quote, types } = dialect
  const id = quote('id')
  const factOf = factColumns(policy, assume, writer)
  const read = [...new Set(testsOfPolicy(policy).map(({ fact }) => fact))].sort()
  const open = [...new Set(policy.clauses.flatMap(openFacts))].sort()

  const codes = (paramount: boolean): string => {
    const written = policy.clauses.flatMap((clause, index) => {
      if (clause.paramount !== paramount) return []
      const truth = eitherOf(clause.norms.map(({ condition }) => conditionOf(condition, writer)))
      return `coalesce(CAST(${truth} AS INTEGER), -1) * ${index + 1}`
    })
    return dialect.list(written.length > 0 ? [`\n${lines(written, '    ')}\n  `] : [], 'integer')
  }
  const unknown = open.map((fact) => `CASE WHEN f.${quote(fact)} IS NULL THEN ${values.text(fact)} END`)
  const described: Described[] = policy.clauses.map((clause, index) => {
    const strength = clause.strength === undefined ? `CAST(NULL AS ${types.text})` : values.text(clause.strength)
    const facts = dialect.list(openFacts(clause).map(values.text), 'text')
    return [`${index + 1}`, values.text(clause.id), values.text(clause.kind), strength, facts] as const
  })
  // A list needs a member, and `VALUES` a row; no code is 0.
  if (described.length === 0) described.push(['0', "''", "''", "''", dialect.list([], 'text')])

  const { step, from, clause } = withClauses(described, writer)

  return `WITH acts AS (
  SELECT * FROM ${source}
), facts AS (
SELECT
${lines([`s.${id} AS ${id}`, ...read.map((fact) => `${factOf(fact)} AS ${quote(fact)}`)])}
FROM acts AS s${dialect.fence}
), codes AS (
SELECT
  f.${id} AS ${id},
  ${dialect.without(dialect.list(unknown, 'text'), 'NULL')} AS open_facts,
  ${codes(true)} AS everywhere,
  ${codes(false)} AS in_scope,
  ${conditionOf(policy.outOfScope, writer)} AS out_of_scope
FROM facts AS f${dialect.fence}
), findings AS (
SELECT
  a.${id} AS ${id},
  a.open_facts AS open_facts,
  ${dialect.eachOf(dialect.without('CASE WHEN a.out_of_scope THEN a.everywhere ELSE a.everywhere || a.in_scope END', '0'))} AS code
FROM codes AS a
), ${step}
SELECT
  e.${id} AS ${id},
  ${clause}.clause AS clause,
  ${clause}.kind AS kind,
  ${clause}.strength AS strength,
  CASE WHEN e.code > 0 THEN 'true' ELSE 'unknown' END AS truth,
  CASE WHEN e.code > 0 THEN ${dialect.list([], 'text')} ELSE ${dialect.kept('e.open_facts', `${clause}.facts`)} END AS unknown_facts
FROM ${from}`
}
