// The same acts in every way there is to check them. All must find the same rows.
import assert from 'node:assert/strict'
import { readFileSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createEvaluator, parseAction } from '../../../dist/index.js'
import { policy } from '../../../dist/policies/stokes-wood-primary.js'
import { differentActs, writeActs } from './acts.mjs'
import { failureOf, runChild } from './child.mjs'
import { agree, Counts, countsOf } from './counts.mjs'
import { inFolder } from './folder.mjs'
import { cli, ways } from './way-list.mjs'

/** What an act takes on the disk in a file of NDJSON and one of Parquet, and in a table: bytes. */
const roomAnAct = { file: 500, table: 2_500 }

const checkRoom = (folder, { acts, actsDb }) => {
  const { bavail, bsize } = statfsSync(folder)
  const needed = acts * roomAnAct.file + actsDb * roomAnAct.table
  assert.ok(bavail * bsize > needed, `too little room in ${folder}: set TMPDIR, or ask for fewer acts`)
}

/** The counts in what `check` writes, and how long it is for an act. The timed runs write to nowhere. */
const checked = async ({ file, folder, acts }) => {
  const output = join(folder, 'checked.ndjson')
  await runChild(process.execPath, [cli, 'check', file, '--format', 'ndjson', '--fail-on', 'never'], { output })
  const counts = new Counts()
  for (const line of readFileSync(output, 'utf8').trimEnd().split('\n')) counts.evaluation(JSON.parse(line))
  const resultBytes = statSync(output).size / acts
  rmSync(output)
  return { counts: counts.list(), resultBytes }
}

/** One way over a file: what it cost, or why it did not come to an end. */
const costsOf = async (way, over) => {
  const { title, run } = ways[way]
  try {
    const { counts, rows, engine, acts = over.acts, ...costs } = await run(over)
    if (counts) agree(way, counts, over.expected.list())
    if (rows !== undefined) assert.equal(rows, over.expected.rows, `${way} finds other rows than evaluate`)
    assert.equal(acts, over.acts, `${way} read other acts`)
    return { way, title: engine ? title.replace(/^\w+/, `$& ${engine}`) : title, acts, ...costs }
  } catch (error) {
    return { way, title, acts: over.acts, failed: failureOf(error) }
  }
}

/** The middle one by its time; one that failed counts as the longest. */
const median = (results) =>
  results.toSorted((a, b) => (a.whole ?? Infinity) - (b.whole ?? Infinity))[Math.floor(results.length / 2)]

/**
 * Measures ways over files of acts.
 *
 * @param given `limit` seconds for each, `threads` of DuckDB, and the built `parts`
 * @param say is told of every result as it comes
 */
export const measureWays = ({ acts, actsDb, only, rounds, say, ...given }) =>
  inFolder(async (folder) => {
    checkRoom(folder, { acts, actsDb })
    const different = differentActs(acts)
    const actions = different.map((act) => parseAction(act).action)
    const evaluate = createEvaluator(policy)
    const fileOf = (name, count) => {
      const [file, parquet] = ['ndjson', 'parquet'].map((ending) => join(folder, `${name}.${ending}`))
      const bytes = writeActs(file, count, different)
      const expected = countsOf(evaluate, actions, count)
      return { ...given, folder, file, parquet, acts: count, different: different.length, bytes, expected }
    }
    const all = fileOf('acts', acts)
    const fewer = actsDb === acts ? all : fileOf('fewer', actsDb)
    const each = fileOf('different', different.length)

    const { counts, resultBytes } = await checked(each)
    agree('check', counts, each.expected.list())

    const results = new Map(only.map((way) => [way, []]))
    for (let round = 0; round < rounds; round += 1)
      for (const way of only) {
        const result = await costsOf(way, ways[way].fewer ? fewer : all)
        results.get(way).push(result)
        say(result)
      }
    const measured = [...results.values()].map(median)
    return { acts, bytes: all.bytes, rows: all.expected.rows, resultBytes, measured }
  })
