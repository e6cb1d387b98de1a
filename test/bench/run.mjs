// The evaluator beside a program written by hand for speed, and beside other engines: first that all agree, then how long
// each takes on the same acts, in one process, in turns. How to read the tables: README.md.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { actsOf } from './acts.mjs'
import { checkAgreement, printEvaluation, timeEvaluation } from './evaluation.mjs'
import { buildParts, loadParts } from './load-parts.mjs'
import { printParsing, timeParsing } from './parsing.mjs'
import { timeSetUp } from './set-up.mjs'

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '160' },
  },
})
const seed = Number(options.seed)
const checked = 10_000
const lengths = { timed: 1_000, rounds: Number(options.rounds) }

await buildParts()
const parts = await loadParts()
const acts = actsOf(parts.parseAction, checked, seed)
const columns = await checkAgreement(parts, acts)
console.log(
  `Seed ${seed}: all agree on ${checked} fully known acts, ${columns['full, findings'].length} of them with findings; the evaluator and the reference on ${checked} sparse and ${checked} mixed ones, too.\n`,
)

const evaluation = await timeEvaluation(parts, columns, lengths)
printEvaluation(evaluation, columns)
const parsing = await timeParsing(parts, acts, lengths)
printParsing(parsing)
const setUp = timeSetUp(parts, acts.full.acts.slice(0, lengths.timed))
console.log(
  `createEvaluator of a policy not seen before: ${setUp.made.toFixed(2)} ms, with its first act ${setUp.first.toFixed(2)} ms, with ${lengths.timed} acts ${setUp.all.toFixed(1)} ms`,
)
if (options.json) {
  const report = { node: process.version, seed, checked, ...lengths, evaluation, parsing, setUpMilliseconds: setUp }
  writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`)
}
