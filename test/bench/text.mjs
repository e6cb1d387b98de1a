// How long each detector takes to read a megabyte of text that was made to be slow, and the slowest to read half of one.
import { built } from './built.mjs'
import { hostile, hostileText } from './hostile-texts.mjs'

const megabyte = 1_000_000
const limit = 1_000

const { module } = await built(new URL('text-parts.ts', import.meta.url))
const { detectors, openSchool, parseSchoolContext, passagesOf } = module

const names = [
  'Amir Exampleton',
  'Grace Exampleby',
  'Will Exampleby',
  'Jo Sampleby',
  "Siobhan O'Sampley",
  'Ali Testwick',
]
const parsed = parseSchoolContext({
  school: {},
  people: [
    { id: 's-1', roles: ['staff'] },
    ...names.map((name, index) => ({ id: `n-${index}`, roles: ['pupil'], names: [name, name.split(' ')[0]] })),
    // As many as a large school has: looking names up is part of what is measured.
    ...Array.from({ length: 2_000 }, (_, index) => ({
      id: `p-${index}`,
      roles: ['pupil'],
      names: [`Amir Sample${index}`],
    })),
  ],
  accounts: Array.from({ length: 99 }, (_, index) => ({
    platform: ['x', 'instagram', 'facebook'][index % 3],
    handle: `someone${index}`,
    account: 'personal',
    owner: 's-1',
  })),
  businesses: [
    { name: 'Example Uniforms', address: 'https://uniforms.example', schoolRelated: true },
    { name: 'Example Loans', address: 'https://loans.example', commercial: true },
  ],
  contacts: { phones: ['01632 960100'], emails: ['office@school.example'], postcodes: ['ZZ99 1AA'] },
})
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
const opened = detectors.map((detector) => ({
  source: detector.source,
  begin: detector.open(openSchool(parsed.context)),
}))

const timed = (begin, passages) => {
  const read = begin({ platform: 'facebook' })
  const start = performance.now()
  for (const { text } of passages) read(text)
  return performance.now() - start
}
/** The shorter of two runs: a pause of the machine is nobody's cost. */
const best = (begin, passages) => Math.min(timed(begin, passages), timed(begin, passages))

const row = (kind, cells) => console.log(kind.padEnd(26) + cells.map((cell) => String(cell).padStart(9)).join(''))
row('milliseconds', [...opened.map(({ source }) => source.replace('text/', '')), 'slowest', 'of half'])
let slowest = { time: 0 }
for (const [kind, piece] of Object.entries(hostile)) {
  const [half, whole] = [megabyte / 2, megabyte].map((units) => passagesOf(hostileText(piece, units)))
  const times = opened.map(({ source, begin }) => ({ source, kind, half: best(begin, half), time: best(begin, whole) }))
  const worst = times.reduce((most, each) => (each.time > most.time ? each : most))
  row(
    kind,
    [...times.map(({ time }) => time), worst.time, worst.half].map((time) => time.toFixed(0)),
  )
  if (worst.time > slowest.time) slowest = worst
}
console.log(`slowest: ${slowest.source} on ${slowest.kind}, ${slowest.time.toFixed(0)} ms (limit ${limit} ms)`)
if (slowest.time > limit) process.exitCode = 1
