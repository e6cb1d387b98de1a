// The second table: what it costs to check an act, beside reading its JSON.
import { timeInTurns } from './in-turns.mjs'
import { printTable } from './print-table.mjs'

const kinds = ['full', 'sparse']

export const timeParsing = async ({ parseAction, parseByDefinition }, acts, { timed, rounds }) => {
  const parsers = [
    { name: 'JSON.parse', evaluate: (text) => JSON.parse(text), reads: 'texts' },
    { name: 'parseAction', evaluate: parseAction, reads: 'inputs' },
    { name: 'zod, the definition', evaluate: parseByDefinition, reads: 'inputs' },
  ]
  const entries = parsers.flatMap((contestant) =>
    kinds.map((kind) => ({ contestant, kind, inputs: acts[kind][contestant.reads].slice(0, timed) })),
  )
  const times = await timeInTurns(entries, rounds)
  const ours = (kind) =>
    times[entries.findIndex((entry) => entry.contestant.evaluate === parseAction && entry.kind === kind)]
  return entries.map(({ contestant: { name }, kind }, index) => ({
    parser: name,
    acts: kind,
    ...times[index],
    ratio: times[index].nanoseconds / ours(kind).nanoseconds,
    bestRatio: times[index].best / ours(kind).best,
  }))
}

export const printParsing = (rows) =>
  printTable(
    ['µs an act, medians', ...kinds.flatMap((kind) => [kind, 'times', 'at best'])],
    [...new Set(rows.map(({ parser }) => parser))].map((name) => [
      name,
      ...rows.flatMap(({ parser, nanoseconds, ratio, bestRatio }) =>
        parser === name ? [nanoseconds / 1_000, ratio, bestRatio] : [],
      ),
    ]),
  )
