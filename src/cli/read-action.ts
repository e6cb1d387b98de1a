import type { SocialAction } from '../action/social-action.js'
import { quote } from '../base/issue.js'
import { type InputRecord, readRecords } from '../input/records.js'
import type { Policy } from '../policy/policy.js'
import { printable } from '../report/characters.js'
import { parseAct } from './parse-act.js'
import { say, sayIssues } from './say.js'
import { bytesOf, sayUnreadable } from './sources.js'

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'id') ? (value as { id: unknown }).id : undefined

/** The first action with an id, or the only one; or why there is none. */
const choose = async (file: string, id: string | undefined): Promise<InputRecord | string> => {
  let only: InputRecord | undefined
  for await (const batch of readRecords(bytesOf(file)))
    for (const record of batch) {
      if (id !== undefined && idOf(record.value) === id) return record
      if (id !== undefined) continue
      if (only !== undefined) return 'holds more than one action: name the one to explain with `--id`'
      only = record
    }
  if (only !== undefined) return only
  return id === undefined ? 'holds no action' : `holds no action with the id ${quote(id)}`
}

/** Reads one action, as `check` would; where there is none, says why. */
export const readAction = async (
  file: string,
  id: string | undefined,
  policy: Policy,
): Promise<SocialAction | undefined> => {
  const chosen = await choose(file, id).catch((error: unknown) => sayUnreadable(file, error))
  if (chosen === undefined) return undefined
  if (typeof chosen === 'string') {
    say(`${printable(file)}: ${printable(chosen)}\n`)
    return undefined
  }
  const parsed = chosen.issue ? { ok: false as const, issues: [chosen.issue] } : parseAct(chosen.value, policy)
  if (parsed.ok) return parsed.action
  sayIssues(parsed.issues.map((issue) => ({ ...issue, file })))
  return undefined
}
