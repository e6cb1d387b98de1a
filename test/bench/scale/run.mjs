// What acts, rules and schools cost at scale: measures, prints and, where it is asked to, writes the tables of docs/scale.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { isDeepStrictEqual } from 'node:util'
import { Command, InvalidArgumentError, Option } from 'commander'
import { built } from '../built.mjs'
import { measureRules } from './rules.mjs'
import { measureSchools } from './schools.mjs'
import { ways } from './way-list.mjs'
import { measureWays } from './ways.mjs'

const resultsFile = new URL('results.json', import.meta.url)
const pageFile = new URL('../../../docs/scale.md', import.meta.url)

const { module: parts, href } = await built(new URL('scale-parts.ts', import.meta.url))

const machine = {
  processors: availableParallelism(),
  model: cpus()[0].model.trim(),
  memory: Math.round(totalmem() / 1e9),
  node: process.versions.node,
}

const shortened = (value) => (Number.isInteger(value) ? value : Number(value.toPrecision(5)))
const rounded = (value) =>
  JSON.parse(JSON.stringify(value, (_key, each) => (typeof each === 'number' ? shortened(each) : each)))

/** What is kept of earlier results where only some ways were measured again. */
const together = (before, now) => {
  if (before === undefined || now.measured.length === Object.keys(ways).length) return now
  if (!isDeepStrictEqual(before.machine, now.machine) || before.acts !== now.acts)
    throw new Error('the other ways were measured elsewhere or with other acts: measure all of them')
  const again = new Map(now.measured.map((each) => [each.way, each]))
  const order = Object.keys(ways)
  const kept = before.measured.filter(({ way }) => !again.has(way))
  return { ...now, measured: [...kept, ...again.values()].sort((a, b) => order.indexOf(a.way) - order.indexOf(b.way)) }
}

const finish = (name, measured, { write, note }) => {
  const found = rounded({ machine: { ...machine, ...(note && { note }) }, ...measured })
  for (const table of Object.values(parts.tablesOf({ [name]: found }))) console.log(`${table}\n`)
  if (!write) return
  const before = JSON.parse(readFileSync(resultsFile, 'utf8'))
  const results = { ...before, [name]: name === 'ways' ? together(before.ways, found) : found }
  writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`)
  writeFileSync(pageFile, parts.pageWith(readFileSync(pageFile, 'utf8'), results))
}

/** On standard error, so that standard output holds the tables alone. */
const say = (result) => console.error(JSON.stringify(result))

const whole = (text) => {
  const number = Number(text.replaceAll('_', ''))
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('Expected a whole number.')
  return number
}
const numbers = (text) => text.split(',').map(whole)
const names = (text) => {
  const asked = text.split(',')
  const unknown = asked.filter((name) => !Object.hasOwn(ways, name))
  if (unknown.length > 0) throw new InvalidArgumentError(`Expected some of ${Object.keys(ways).join()}.`)
  return asked
}
const option = (flags, description, parser, preset) =>
  new Option(flags, description).argParser(parser).default(preset, String(preset))
const threads = option('--threads <number>', 'threads of DuckDB', whole, availableParallelism())

const program = new Command('bench:scale')
const measuring = (name, description) =>
  program
    .command(name)
    .description(description)
    .option('--write', 'write the results and the tables of docs/scale.md')
    .option('--note <text>', 'a sentence that stands before the tables')

measuring('ways', 'the same acts in every way')
  .addOption(option('--acts <number>', 'how many', whole, 10_000_000))
  .addOption(option('--acts-db <number>', 'how many for PostgreSQL and Spark', whole, 1_000_000))
  .addOption(option('--only <names>', 'some ways', names, Object.keys(ways)))
  .addOption(option('--limit <seconds>', 'what each way has', whole, 3_600))
  .addOption(option('--rounds <number>', 'how often, in turns; the median counts', whole, 1))
  .addOption(threads)
  .action(async (options) => finish('ways', await measureWays({ ...options, parts: href, say }), options))

measuring('rules', 'policies by their number of rules')
  .addOption(option('--times <numbers>', 'times as many rules as the bundled policy', numbers, [1, 10, 100]))
  .addOption(option('--acts <number>', 'how many acts DuckDB reads', whole, 1_000_000))
  .addOption(option('--limit <seconds>', 'what DuckDB has for a statement', whole, 600))
  .addOption(threads)
  .action(async (options) => finish('rules', await measureRules({ ...options, say }), options))

measuring('schools', 'policies of many schools in one process')
  .addOption(option('--schools <numbers>', 'how many', numbers, [1, 10, 100, 1_000]))
  .addOption(option('--acts <number>', 'how many different acts', whole, 50_000))
  .action(async (options) => finish('schools', await measureSchools({ ...options, say }), options))

await program.parseAsync()
