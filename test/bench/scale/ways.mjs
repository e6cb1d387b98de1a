// The same acts in every way there is to check them. All must find the same rows.
import assert from 'node:assert/strict'
import { readFileSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { createEvaluator, parseAction } from '../../../dist/index.js'
import { policy } from '../../../dist/policies/stokes-wood-primary.js'
import { differentActs, writeActs } from './acts.mjs'
import { runChild } from './child.mjs'
import { agree, Counts, countsOf } from './counts.mjs'
import { inFolder } from './folder.mjs'
import { cli, ways } from './way-list.mjs'

/** What an act takes at most on the disk: in files, or in a table. */
const roomAnAct = 3_000

const sum = (numbers) => numbers.reduce((total, each) => total + each, 0)

/** The counts in what `check` writes, all findings included. */
const written = (output) => {
  const counts = new Counts()
  for (const line of readFileSync(output, 'utf8').trimEnd().split('\n')) counts.evaluation(JSON.parse(line))
  return counts.list()
}

const median = (results) => results.toSorted((a, b) => a.whole - b.whole)[Math.floor(results.length / 2)]

/**
 * Measures ways over files of acts.
 *
 * @param say is told of every result as it comes
 */
export const measureWays = ({ acts, actsDb, only, rounds, threads, parts, say }) =>
  inFolder(async (folder) => {
    const { bavail, bsize } = statfsSync(folder)
    const needed = sum([acts, actsDb].map((each) => each * roomAnAct))
    assert.ok(bavail * bsize > needed / 2, `too little room in ${folder}: set TMPDIR, or ask for fewer --acts`)

    const different = differentActs(acts)
    const actions = different.map((act) => parseAction(act).action)
    const evaluate = createEvaluator(policy)
    const fileOf = (name, count) => {
      const file = join(folder, `${name}.ndjson`)
      const bytes = writeActs(file, count, different)
      const expected = countsOf(evaluate, actions, count)
      return {
        file,
        parquet: join(folder, `${name}.parquet`),
        acts: count,
        different: different.length,
        bytes,
        expected,
      }
    }
    const all = fileOf('acts', acts)
    const fewer = actsDb === acts ? all : fileOf('fewer', actsDb)

    // What the timed runs of `check` write goes nowhere: here, once, it is read.
    const each = fileOf('different', different.length)
    const output = join(folder, 'checked.ndjson')
    await runChild(process.execPath, [cli, 'check', each.file, '--format', 'ndjson', '--fail-on', 'never'], { output })
    agree('check', written(output), each.expected.list())
    rmSync(output)

    const results = new Map(only.map((name) => [name, []]))
    for (let round = 0; round < rounds; round += 1)
      for (const name of only) {
        const { title, run, fewer: isFewer } = ways[name]
        const over = isFewer ? fewer : all
        const { counts, rows, engine, acts: done = over.acts, ...times } = await run({ ...over, threads, parts })
        if (counts) agree(name, counts, over.expected.list())
        if (rows !== undefined) assert.equal(rows, over.expected.rows, `${name} finds other rows than evaluate`)
        assert.equal(done, over.acts, `${name} read other acts`)
        const result = {
          way: name,
          title: engine ? title.replace(/^\w+/, `$& ${engine}`) : title,
          acts: done,
          ...times,
        }
        results.get(name).push(result)
        say(result)
      }
    return {
      acts,
      bytes: all.bytes,
      rows: all.expected.rows,
      measured: [...results.values()].map(median),
    }
  })
