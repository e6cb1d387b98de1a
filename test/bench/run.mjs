// The evaluator beside a program written by hand for speed, and beside other engines: first that all agree, then how long
// each takes on the same acts, in one process, in turns.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
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
import { loadParts } from './load-parts.mjs'
import { printTable } from './print-table.mjs'
import { mixedActions, randomActions, sparseActions } from './random-actions.mjs'
import { timeSetUp } from './set-up.mjs'

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '40' },
  },
})
const [seed, rounds] = [Number(options.seed), Number(options.rounds)]
const checked = 10_000
const timed = 1_000

const parts = await loadParts()
/** As they come from JSON: shapes that a parser made. */
const written = { full: randomActions, sparse: sparseActions, mixed: mixedActions }
const inputs = Object.fromEntries(
  Object.entries(written).map(([kind, make]) => [
    kind,
    make(checked, seed).map((act) => JSON.parse(JSON.stringify(act))),
  ]),
)
const parse = (input) => {
  const parsed = parts.parseAction(input)
  assert.ok(parsed.ok, JSON.stringify(parsed.issues))
  return parsed.action
}
const acts = Object.fromEntries(Object.entries(inputs).map(([kind, of]) => [kind, of.map(parse)]))

const byHand = handOptimised(parts)
const twoValued = [jsonLogicEngine, casl, zenEngine, cedarWasm, jsonRulesEngine, jsonRulesEngineDualRail].map((make) =>
  make(parts),
)
const ours = evaluator(parts)
for (const of of Object.values(acts)) sameEvaluations(ours, reference(parts), of)
const found = await sameClauses(ours, [byHand, ...twoValued], acts.full)
const withFindings = acts.full.filter((_, index) => found[index].length > 0)
const without = acts.full.filter((_, index) => found[index].length === 0)
console.log(
  `Seed ${seed}: all agree on ${checked} fully known acts, ${withFindings.length} of them with findings; the evaluator and the reference on ${checked} sparse and ${checked} mixed ones, too.\n`,
)

/** By the columns of the table. */
const kinds = {
  'full, no findings': without,
  'full, findings': withFindings,
  sparse: acts.sparse,
  mixed: acts.mixed,
}
const entries = [byHand, () => evaluator(parts), () => reference(parts), ...twoValued].flatMap((contestant) =>
  Object.entries(kinds).flatMap(([kind, of]) => {
    // Made anew for each kind where it learns from what it is given.
    const each = typeof contestant === 'function' ? contestant() : contestant
    if (!each.isThreeValued && !kind.startsWith('full')) return []
    return [{ contestant: each, kind, inputs: of.slice(0, timed).map(each.prepare) }]
  }),
)
const times = await timeInTurns(entries, rounds)
const versionOf = (name) => {
  const folders = ['node_modules', '../../node_modules'].map(
    (path) => new URL(`${path}/${name}/package.json`, import.meta.url),
  )
  for (const file of folders)
    try {
      const { version, license } = JSON.parse(readFileSync(file, 'utf8'))
      return { version, license }
    } catch {}
}
const rows = entries.map(({ contestant, kind }, index) => ({
  contestant: contestant.name,
  ...(contestant.package && versionOf(contestant.package)),
  acts: kind,
  nanoseconds: times[index],
  ratio: times[index] / times[0],
}))
const names = [...new Set(rows.map(({ contestant }) => contestant))]
const table = (cell) =>
  names.map((name) => [
    name,
    ...Object.keys(kinds).map((kind) => {
      const row = rows.find(({ contestant, acts: of }) => contestant === name && of === kind)
      return row && cell(row)
    }),
  ])
printTable(
  ['µs an act', ...Object.keys(kinds)],
  table(({ nanoseconds }) => ({ value: nanoseconds / 1_000, unit: '' })),
)
printTable(
  ['times the hand-optimised program on full acts without findings', ...Object.keys(kinds)],
  table(({ ratio }) => ({ value: ratio, unit: ' ×' })),
)

const parsers = [
  { name: 'parseAction', evaluate: parts.parseAction },
  { name: 'zod, the definition', evaluate: parts.parseByDefinition },
]
const parsing = parsers.flatMap((contestant) =>
  ['full', 'sparse'].map((kind) => ({ contestant, kind, inputs: inputs[kind].slice(0, timed) })),
)
const parseTimes = await timeInTurns(parsing, rounds)
const parsed = parsing.map(({ contestant: { name }, kind }, index) => ({
  parser: name,
  acts: kind,
  nanoseconds: parseTimes[index],
  ratio: parseTimes[index] / parseTimes[kind === 'full' ? 0 : 1],
}))
printTable(
  ['parsing, µs an act', 'full', '', 'sparse', ''],
  parsers.map(({ name }) => [
    name,
    ...parsed
      .filter(({ parser }) => parser === name)
      .flatMap(({ nanoseconds, ratio }) => [
        { value: nanoseconds / 1_000, unit: '' },
        { value: ratio, unit: ' ×' },
      ]),
  ]),
)

const setUp = timeSetUp(parts, acts.full.slice(0, timed))
console.log(
  `createEvaluator of a policy not seen before: ${setUp.made.toFixed(2)} ms, with its first act ${setUp.first.toFixed(2)} ms, with ${timed} acts ${setUp.all.toFixed(1)} ms`,
)
if (options.json)
  writeFileSync(
    options.json,
    `${JSON.stringify({ node: process.version, seed, rounds, checked, timed, evaluation: rows, parsing: parsed, setUpMilliseconds: setUp }, null, 2)}\n`,
  )
