// Fails where the evaluator or the parser has become slower, beside what they are measured against, than baseline.json
// says by more than a quarter. With --update it writes that file instead.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildParts } from './load-parts.mjs'
import { printTable } from './print-table.mjs'

const { values: options } = parseArgs({ options: { update: { type: 'boolean', default: false } } })
const baseline = new URL('baseline.json', import.meta.url)
const tolerated = 1.25
const processes = 3

/** No thread beside the one that is timed, and no chance in what the compiler makes. */
const flags = ['--predictable', '--single-threaded', '--random-seed=1', '--hash-seed=1']
const once = () =>
  JSON.parse(execFileSync(process.execPath, [...flags, fileURLToPath(new URL('check-process.mjs', import.meta.url))]))

const byHand = 'hand-optimised program, full acts without findings'
const measured = {
  'createEvaluator, full acts without findings': byHand,
  'createEvaluator, full acts with findings': byHand,
  'createEvaluator, sparse acts': byHand,
  parseAction: 'zod, the definition',
}

/** The best of all: what else the machine does only adds. */
const best = {}
const ratios = () => {
  for (let nth = 0; nth < processes; nth += 1)
    for (const [name, time] of Object.entries(once())) best[name] = Math.min(time, best[name] ?? Infinity)
  return Object.fromEntries(Object.entries(measured).map(([name, against]) => [name, best[name] / best[against]]))
}

await buildParts()
if (options.update) {
  const rounded = Object.entries(ratios()).map(([name, ratio]) => [name, Number(ratio.toPrecision(3))])
  writeFileSync(baseline, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`)
} else {
  const expected = JSON.parse(readFileSync(baseline, 'utf8'))
  const slower = (found) => Object.keys(measured).filter((name) => !(found[name] <= expected[name] * tolerated))
  let found = ratios()
  // What is slower by chance is not slower twice.
  if (slower(found).length > 0) found = ratios()
  printTable(
    ['ratio', 'to', 'found', 'baseline', 'times'],
    Object.entries(measured).map(([name, against]) => [
      name,
      against,
      found[name],
      expected[name],
      found[name] / expected[name],
    ]),
  )
  for (const name of slower(found)) {
    console.error(`${name}: slower by more than a quarter`)
    process.exitCode = 1
  }
}
