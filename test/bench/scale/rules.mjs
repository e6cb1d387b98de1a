// What a policy costs that has ten and a hundred times as many rules as the bundled one.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { differentActs, writeActs } from './acts.mjs'
import { failureOf, runTask } from './child.mjs'
import { agree } from './counts.mjs'
import { inFolder } from './folder.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))

/** Fewer different acts than elsewhere: with many rules, counting what `evaluate` says of them takes long, too. */
const different = 10_000

const duckdb = (task, within) => runTask(process.execPath, [here('tasks/duckdb.mjs')], task, within)

/** DuckDB on a statement: how long it takes on no acts and on all, or why it did not. */
const inDuckdb = async (task, expected, within) => {
  await duckdb({ ...task, convert: true }, within)
  try {
    const { counts, onNone, work, peak } = await duckdb(task, within)
    agree('DuckDB', counts, expected)
    return { onNone, work, peak }
  } catch (error) {
    return { failed: failureOf(error) }
  }
}

/**
 * Measures policies by their number of rules.
 *
 * @param times how many times as many rules as the bundled policy, for each
 * @param limit seconds that DuckDB has for a statement
 */
export const measureRules = ({ times, acts, limit, threads, say }) =>
  inFolder(async (folder) => {
    const ndjson = join(folder, 'acts.ndjson')
    writeActs(ndjson, acts, differentActs(Math.min(acts, different)))
    const measured = []
    for (const each of times) {
      const {
        statement,
        counts,
        whole: _whole,
        ...costs
      } = await runTask(process.execPath, ['--expose-gc', here('tasks/rules.mjs')], { times: each, different, acts })
      const parquet = join(folder, `acts-${each}.parquet`)
      const task = { ...statement, ndjson, parquet, threads }
      const result = { ...costs, duckdb: await inDuckdb(task, counts, { limit, folder }) }
      measured.push(result)
      say(result)
    }
    return { acts, measured }
  })
