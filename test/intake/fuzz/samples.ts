import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { adapters } from '../../../src/intake/adapters.js'
import type { School } from '../../../src/intake/context/roster.js'
import { parseMapping } from '../../../src/intake/csv/parse-mapping.js'
import { openToStrangers } from '../export-school.js'
import { schoolWith } from '../school.js'

/** What an adapter is tried with: its options, and payloads that it reads. */
export interface Samples {
  readonly options: unknown
  readonly payloads: readonly string[]
  /** Whether payloads are JSON, so that parts of them can be exchanged. */
  readonly json: boolean
  readonly school: School
}

const fixturesOf = (kind: string): readonly string[] => {
  const folder = resolve(import.meta.dirname, '..', kind, 'fixtures')
  return readdirSync(folder).map((name) => readFileSync(resolve(folder, name), 'utf8'))
}

const json = (kind: string, school: School): Samples => ({
  options: undefined,
  payloads: fixturesOf(kind),
  json: true,
  school,
})
const text = (kind: string, options: unknown): Samples => ({
  options,
  payloads: fixturesOf(kind),
  json: false,
  school: openToStrangers,
})

const mapping = parseMapping({
  zone: 'Europe/London',
  columns: {
    Ref: { as: 'id' },
    What: { as: 'fact', fact: 'verb', values: { Post: 'post', Comment: 'comment' } },
    Who: { as: 'account', of: 'actor', by: 'handle' },
    When: { as: 'time', format: 'dd/MM/yyyy HH:mm' },
    Where: { as: 'fact', fact: 'channel.platform' },
    Rude: { as: 'fact', fact: 'content.abusive', values: { Yes: true, No: false, Perhaps: null } },
    About: { as: 'fact', fact: 'content.complainsAbout', separator: ';' },
    Words: { as: 'text' },
  },
  ignore: ['Notes'],
})
if (!mapping.ok) throw new Error(JSON.stringify(mapping.issues))

/** Every adapter has samples: the table does not compile without. */
export const samples: Readonly<Record<keyof typeof adapters, Samples>> = {
  'activity-streams': json('activity-streams', schoolWith()),
  csv: text('csv', mapping.mapping),
  mastodon: json('mastodon', schoolWith()),
  'meta-webhook': json('meta-webhook', schoolWith()),
  teams: json('teams', openToStrangers),
  'whatsapp-export': text('whatsapp-export', {
    zone: 'Europe/London',
    dayOrder: 'day-first',
    group: 'Year 4 Parents',
  }),
  x: json('x', openToStrangers),
}
