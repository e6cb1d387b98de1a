import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { adapters } from '../../../src/intake/adapters.js'

/** What an adapter is tried with: its options, and payloads that it reads. */
export interface Samples {
  readonly options: unknown
  readonly payloads: readonly string[]
  /** Whether payloads are JSON, so that parts of them can be exchanged. */
  readonly json: boolean
}

const fixturesOf = (kind: string): readonly string[] => {
  const folder = resolve(import.meta.dirname, '..', kind, 'fixtures')
  return readdirSync(folder).map((name) => readFileSync(resolve(folder, name), 'utf8'))
}

const json = (kind: string): Samples => ({ options: undefined, payloads: fixturesOf(kind), json: true })

/** Every adapter has samples: the table does not compile without. */
export const samples: Readonly<Record<keyof typeof adapters, Samples>> = {
  'activity-streams': json('activity-streams'),
  mastodon: json('mastodon'),
  'meta-webhook': json('meta-webhook'),
}
