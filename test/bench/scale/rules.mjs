// What a policy costs that has ten and a hundred times as many rules as the bundled one.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { differentActs, writeActs } from './acts.mjs'
import { runTask } from './child.mjs'
import { agree } from './counts.mjs'
import { inFolder } from './folder.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))

/** Fewer different acts than elsewhere: with many rules, counting what `evaluate` says of them takes long, too. */
const different = 10_000

/** DuckDB on a statement: how long it takes on no acts and on all, or why it did not. */
const inDuckdb = async (task, counts, limit) => {
  try {
    await runTask(process.execPath, [here('tasks/duckdb.mjs')], { ...task, convert: true })
    const {
      counts: found,
      onNone,
      work,
      peak,
    } = await runTask(process.execPath, [here('tasks/duckdb.mjs')], task, limit)
    agree('DuckDB', found, counts)
    return { onNone, work, peak }
  } catch (error) {
    if (error.code === 'ERR_ASSERTION') throw error
    return { failed: error.message.split('\n')[0].split(': ').at(-1) }
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
      const duckdb = await inDuckdb({ ...statement, ndjson, parquet, threads }, counts, limit)
      const result = { ...costs, duckdb }
      measured.push(result)
      say(result)
    }
    return { acts, measured }
  })
