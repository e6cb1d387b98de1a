import type { SocialAction } from '../../src/action/social-action.js'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { engineFacts } from '../../src/engine.js'
import { testsOf } from '../../src/logic/tests-of.js'
import type { Policy } from '../../src/policy/policy.js'

/** A row of the SQL reading, as text: `id clause kind strength truth unknown_facts`. */
const rowText = (row: readonly unknown[]): string => JSON.stringify(row)

/** The rows that `evaluate` stands for, sorted. */
export const rowsOf = (policy: Policy, assume: 'unknown' | 'ordinary') => {
  const evaluate = createEvaluator(policy, { assume })
  const clauses = new Map(compiledPolicyOf(policy).clauses.map((clause) => [clause.id, clause]))
  const row = (id: string | undefined, name: string, truth: string, unknown: readonly string[]) => {
    const clause = clauses.get(name)
    return rowText([id ?? null, name, clause?.kind, clause?.strength ?? null, truth, unknown])
  }
  const readBy = new Map(
    [...clauses.values()].map(({ id, norms }) => [
      id,
      [
        ...new Set(
          norms.flatMap(({ condition }) =>
            testsOf(condition).flatMap(({ fact, presumed }) => (presumed ? [] : [fact as string])),
          ),
        ),
      ].sort(),
    ]),
  )
  return (actions: readonly SocialAction[]): readonly string[] =>
    actions
      .flatMap((action) => {
        const { violations, duties, permissions, recommendations, undetermined } = evaluate(action)
        const facts = undetermined.length > 0 ? engineFacts(policy, action, { assume }) : {}
        const found = [...violations, ...duties, ...permissions, ...recommendations]
        return [
          ...found.map(({ clause }) => row(action.id, clause, 'true', [])),
          ...undetermined.map(({ clause }) =>
            row(action.id, clause, 'unknown', readBy.get(clause)?.filter((fact) => !(fact in facts)) ?? []),
          ),
        ]
      })
      .sort()
}

/** Some of the rows in which a database differs from what was expected, none where it does not. */
export const differing = (rows: readonly (readonly unknown[])[], expected: readonly string[]): readonly string[] => {
  const got = rows.map(rowText).sort()
  const wanted = new Set(expected)
  const given = new Set(got)
  return [
    ...(got.length === expected.length ? [] : [`${got.length} rows, not ${expected.length}`]),
    ...got
      .filter((row) => !wanted.has(row))
      .slice(0, 3)
      .map((row) => `too many: ${row}`),
    ...expected
      .filter((row) => !given.has(row))
      .slice(0, 3)
      .map((row) => `missing: ${row}`),
  ]
}
