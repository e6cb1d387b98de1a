// The evaluator beside a program written by hand for speed, and beside other engines: first that all agree, then how long
// each takes on the same acts, in one process, in turns. How to read the tables: README.md.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { actsOf } from './acts.mjs'
import { checkAgreement, printEvaluation, timeEvaluation } from './evaluation.mjs'
import { buildParts, loadParts } from './load-parts.mjs'
import { printParsing, timeParsing } from './parsing.mjs'
import { printSetUp, timeSetUp } from './set-up.mjs'
import { printUnseen, timeUnseen } from './unseen.mjs'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '160' },
  },
})
const options = {
  seed: Number(values.seed),
  rounds: Number(values.rounds),
  checked: 10_000,
  // So few that they stay in the processor's cache, as in use an act was just read, and too many to learn by heart.
  timed: 500,
}

await buildParts()
const parts = await loadParts()
const acts = actsOf(parts.parseAction, options.checked, options.seed)
const columns = await checkAgreement(parts, acts)
console.log(
  `Seed ${options.seed}: all agree on ${options.checked} fully known acts, ${columns['full, findings'].length} of them with findings; the evaluator and the reference on as many sparse and as many mixed ones, too.\n`,
)

const evaluation = await timeEvaluation(parts, columns, options)
printEvaluation(evaluation, columns)
const unseen = timeUnseen(parts, acts, options)
printUnseen(unseen, options.checked)
const parsing = await timeParsing(parts, acts, options)
printParsing(parsing)
const setUp = timeSetUp(parts, acts.full.acts.slice(0, options.timed))
printSetUp(setUp)

if (values.json) {
  const report = {
    node: process.version,
    ...options,
    evaluation,
    unseenMicroseconds: unseen,
    parsing,
    setUpMilliseconds: setUp,
  }
  writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
}
