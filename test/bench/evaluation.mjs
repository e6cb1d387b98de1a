// The first table: contestants by what they are given.
import { sameClauses, sameEvaluations } from './agree.mjs'
import { casl } from './contestants/casl.mjs'
import { cedarWasm } from './contestants/cedar.mjs'
import { evaluator } from './contestants/evaluator.mjs'
import { handOptimised } from './contestants/hand-optimised.mjs'
import { jsonLogicEngine } from './contestants/json-logic-engine.mjs'
import { jsonRulesEngine } from './contestants/json-rules-engine.mjs'
import { jsonRulesEngineDualRail } from './contestants/json-rules-engine-dual-rail.mjs'
import { reference } from './contestants/reference.mjs'
import { zenEngine } from './contestants/zen-engine.mjs'
import { timeInTurns } from './in-turns.mjs'
import { printTable } from './print-table.mjs'
import { versionOf } from './version-of.mjs'

const peers = [jsonLogicEngine, casl, zenEngine, cedarWasm, jsonRulesEngine, jsonRulesEngineDualRail]

/** Fails unless all agree. Returns the acts by the columns of the table. */
export const checkAgreement = async (parts, { full, sparse, mixed }) => {
  const ours = evaluator(parts)
  for (const { acts } of [full, sparse, mixed]) sameEvaluations(ours, reference(parts), acts)
  const others = [handOptimised, ...peers].map((make) => make(parts))
  const found = await sameClauses(ours, others, full.acts)
  return {
    'full, no findings': full.acts.filter((_, index) => found[index].length === 0),
    'full, findings': full.acts.filter((_, index) => found[index].length > 0),
    sparse: sparse.acts,
    mixed: mixed.acts,
  }
}

/** Each contestant is made anew for each kind of act: some learn from what they are given. */
const entriesOf = (parts, columns, timed) =>
  [handOptimised, evaluator, reference, ...peers].flatMap((make) =>
    Object.entries(columns).flatMap(([column, acts]) => {
      const contestant = make(parts)
      if (!contestant.isThreeValued && !column.startsWith('full')) return []
      return [{ contestant, column, inputs: acts.slice(0, timed).map(contestant.prepare) }]
    }),
  )

export const timeEvaluation = async (parts, columns, { timed, rounds }) => {
  const entries = entriesOf(parts, columns, timed)
  const times = await timeInTurns(entries, rounds)
  return entries.map(({ contestant, column }, index) => ({
    contestant: contestant.name,
    ...(contestant.package && versionOf(contestant.package)),
    acts: column,
    ...times[index],
    ratio: times[index].nanoseconds / times[0].nanoseconds,
    bestRatio: times[index].best / times[0].best,
  }))
}

export const printEvaluation = (rows, columns) => {
  const names = [...new Set(rows.map(({ contestant }) => contestant))]
  const cells = (name, value) =>
    Object.keys(columns).map((column) => {
      const row = rows.find(({ contestant, acts }) => contestant === name && acts === column)
      return row && value(row)
    })
  const table = (title, value) =>
    printTable(
      [title, ...Object.keys(columns)],
      names.map((name) => [name, ...cells(name, value)]),
    )
  table('µs an act, medians', ({ nanoseconds }) => nanoseconds / 1_000)
  table('times the first number, medians', ({ ratio }) => ratio)
  table('times the first number, each at its best', ({ bestRatio }) => bestRatio)
  const versions = new Set(
    rows.flatMap((row) => (row.version ? [`${row.package} ${row.version} (${row.license})`] : [])),
  )
  console.log(`${[...versions].join(', ')}\n`)
}
