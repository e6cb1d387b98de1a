import { readFileSync } from 'node:fs'
import { loadPolicy } from '../../src/policy/load.js'
import { texts } from '../authoring/corner-school.js'

const [head, ...sections] = ['policy.json', '1-our-account.json', '2-scope.json']
export const cornerFiles = (): Record<string, unknown> =>
  Object.fromEntries([head as string, ...sections].map((file) => [file, JSON.parse(texts[file] ?? '')]))

const loaded = loadPolicy(cornerFiles())
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
export const { policy } = loaded

const text = readFileSync(
  new URL('../cli/scenarios/validate/locale/files/school/locales/cy.json', import.meta.url),
  'utf8',
)

/** A translation of the corner school's policy, as fresh data to break. */
// biome-ignore lint/suspicious/noExplicitAny: it is there to be broken
export const welsh = (): any => JSON.parse(text)
