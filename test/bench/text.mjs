// How long texts take to read that are made to be slow: a megabyte of each kind, by every detector.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'tsup'
import { hostile, hostileText } from './hostile-texts.mjs'

const units = 1 << 20
/** Milliseconds that a detector may take for a text. */
const most = 1_000

// The package does not export detectors, so they are built here.
const folder = await mkdtemp(join(tmpdir(), 'bench-text-'))
const entry = { detectors: 'src/intake/text/detectors.ts', passages: 'src/intake/text/passages.ts' }
const settings = { config: false, silent: true, dts: false, format: 'esm', outExtension: () => ({ js: '.mjs' }) }
await build({ ...settings, entry: { ...entry, intake: 'src/intake.ts' }, outDir: folder, noExternal: [/./] })
const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)
const [{ detectors }, { passagesOf }, { openSchool, parseSchoolContext, readText }] = await Promise.all(
  ['detectors', 'passages', 'intake'].map(load),
)
await rm(folder, { recursive: true })

const first = ['Amir', 'Grace', 'Will', 'Ali', 'Zoë', 'Mark', 'Rose', 'Summer', 'Bill', 'Jo']
const parsed = parseSchoolContext({
  school: { name: 'Example Primary' },
  people: Array.from({ length: 1_000 }, (_, nth) => ({
    id: `p-${nth}`,
    roles: [nth % 10 === 0 ? 'staff' : 'pupil'],
    names: [`${first[nth % 10]} Exampleton${nth < 10 ? '' : `-${nth}`}`, first[nth % 10]],
  })),
  accounts: Array.from({ length: 100 }, (_, nth) => ({
    platform: ['x', 'instagram', 'facebook'][nth % 3],
    handle: `someone${nth}`,
    account: 'personal',
    owner: `p-${nth * 10}`,
  })),
  contacts: { phones: ['01632 960100'], emailHosts: ['school.example'], addresses: ['1 Sample Lane'] },
  businesses: [{ name: 'Example Uniforms', address: 'https://uniforms.example', schoolRelated: true }],
})
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
const school = openSchool(parsed.context)

const timed = (run) => {
  const start = performance.now()
  run()
  return Math.round(performance.now() - start)
}
const columns = ['cut', ...detectors.map(({ source }) => source.replace('text/', '')), 'all']
const row = (name, cells) => console.log(name.padEnd(28) + cells.map((cell) => String(cell).padStart(9)).join(''))

row('milliseconds for 1 MiB', columns)
let slowest = 0
for (const [kind, piece] of Object.entries(hostile)) {
  const text = hostileText(piece, units)
  let passages = []
  const cut = timed(() => {
    passages = passagesOf(text)
  })
  const times = detectors.map(({ open }) => {
    const read = open(school)({})
    return timed(() => {
      for (const passage of passages) read(passage.text)
    })
  })
  slowest = Math.max(slowest, cut, ...times)
  row(kind, [cut, ...times, timed(() => readText(text, school))])
}
console.log(`\nthe slowest detector took ${slowest} ms`)
if (slowest >= most) process.exitCode = 1
