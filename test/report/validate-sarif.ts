import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import type { Log } from 'sarif'

// The package's own matchers are for jest; its copy of the published schema is what is wanted.
const main = createRequire(import.meta.url).resolve('@microsoft/jest-sarif')
const file = join(dirname(main), 'schemas', 'sarif-2.1.0-rtm.5.json')
// Of draft 4 the schema uses nothing that draft 7 reads differently, but for the spelling of `$id`.
const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
formats.default(ajv)
const valid = ajv.compile(schema)

/** Parses a SARIF log and throws where it does not follow the published schema. */
export const parseSarif = (text: string): Log => {
  const log = JSON.parse(text) as Log
  if (!valid(log)) throw new Error(ajv.errorsText(valid.errors, { separator: '\n' }))
  return log
}
