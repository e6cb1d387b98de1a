// What a policy of many rules costs: to load, to make an evaluator of, to evaluate with, and to say as SQL.
import { readFileSync } from 'node:fs'
import { createEvaluator, parseAction } from '../../../../dist/index.js'
import { toSql, toTable } from '../../../../dist/sql.js'
import { randomActions } from '../../random-actions.mjs'
import { differentActs } from '../acts.mjs'
import { countsOf } from '../counts.mjs'
import { loaded, manyRules, ruleCount } from '../many-rules.mjs'
import { heap, median, perAct, timed } from '../timing.mjs'

const { times, different, acts } = JSON.parse(readFileSync(0, 'utf8'))

/** In a function, so that nothing on the stack keeps the acts as they were made from being collected. */
const parsed = (made) => made(different).map((input) => parseAction(input).action)
const [sparse, full] = [differentActs, randomActions].map(parsed)
const enoughMs = 5_000
const mostRuns = 5

const before = heap()
const runs = []
const began = performance.now()
while (runs.length < mostRuns && performance.now() - began < enoughMs) {
  const files = manyRules(times)
  const [load, policy] = timed(() => loaded(files))
  const [make, evaluate] = timed(() => createEvaluator(policy))
  const [first] = timed(() => evaluate(sparse[0]))
  runs.push({ load, make, first, policy, evaluate })
}
const { policy, evaluate } = runs.at(-1)
const took = Object.fromEntries(['load', 'make', 'first'].map((key) => [key, median(runs.map((run) => run[key]))]))
runs.length = 0

for (const action of sparse) evaluate(action)
const kept = heap() - before
const timedActs = Math.min(different, 2_000)
const [ofSparse] = perAct([evaluate], sparse.slice(0, timedActs))
const [ofFull] = perAct([evaluate], full.slice(0, timedActs))
const counts = countsOf(evaluate, sparse, acts)
const [translate, statement] = timed(() => toSql(policy, { dialect: 'duckdb', source: 'acts' }))
console.log(
  JSON.stringify({
    rules: ruleCount(policy),
    ...took,
    sparse: ofSparse,
    full: ofFull,
    rows: counts.rows / acts,
    kept,
    sql: statement.sql.length,
    translate,
    statement: { ...statement, ddl: toTable(policy, { dialect: 'duckdb', source: 'acts' }) },
    counts: counts.list(),
  }),
)
