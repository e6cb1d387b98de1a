// How long whole processes take from their start to their end, in turns: bare node, node with zod, the library up to its
// first evaluation, and the command. Fails where the first evaluation takes more than its limit over node with zod.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printTable } from './print-table.mjs'

const rounds = 40
const limit = 1.5

const act = { verb: 'browse', actor: { roles: ['pupil'] }, channel: { account: 'personal' } }
const folder = mkdtempSync(join(tmpdir(), 'clausewise-start-'))
const file = join(folder, 'act.json')
writeFileSync(file, JSON.stringify(act))

const script = (text) => ['--input-type=module', '--eval', text]
/** The one that others are measured by. */
const measure = 'node with zod'
/** The one that has a limit. */
const limited = 'first evaluation'
const started = {
  'bare node': script(''),
  [measure]: script(`import * as z from 'zod/mini'; if (!z.string().safeParse('').success) throw new Error()`),
  [limited]: script(
    `import { evaluate } from 'clausewise/policies/stokes-wood-primary'
    if (evaluate(${JSON.stringify(act)}).outcome !== 'compliant') throw new Error()`,
  ),
  'clausewise --help': ['dist/cli/cli.js', '--help'],
  'clausewise check': ['dist/cli/cli.js', 'check', file],
}

const root = new URL('../..', import.meta.url)
const timed = (args) => {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
  const time = performance.now() - start
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  return time
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

try {
  const round = () => Object.fromEntries(Object.entries(started).map(([name, args]) => [name, timed(args)]))
  // The first round finds no file in memory.
  round()
  const times = Array.from({ length: rounds }, round)
  // By rounds, as what else the machine does meets all of a round alike.
  const ratio = (name) => median(times.map((each) => each[name] / each[measure]))
  printTable(
    ['process', 'ms', `of ${measure}`],
    Object.keys(started).map((name) => [name, median(times.map((each) => each[name])), ratio(name)]),
  )
  console.log(`${limited}: ${ratio(limited).toFixed(2)} times ${measure} (limit ${limit})`)
  if (ratio(limited) > limit) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}
