import { readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Issue, Result } from '../base/issue.js'
import type { Policy } from '../policy/policy.js'
import { createRegister } from '../policy/register/create-register.js'
import { parseRegisterFile } from '../policy/register/parse-register-file.js'
import type { Register } from '../policy/register/register.js'
import { loadPolicyFolder, readJson } from './policy-folder.js'
import { registerName } from './register-folder-names.js'
import { say, sayIssues } from './say.js'

type Loaded = Result<{ readonly subject: Policy | Register }>

const inRegister = (issues: readonly Issue[]): Loaded => ({
  ok: false,
  issues: issues.map((issue) => ({ ...issue, file: issue.file ?? registerName })),
})

/** Puts the folder's name before that of a file in it, for issues. */
const below =
  (folder: string) =>
  ({ file, ...issue }: Issue): Issue => ({
    ...issue,
    // A folder that cannot be read is named as a whole.
    file: (file === undefined || file.startsWith(folder) ? folder : join(folder, file)).replaceAll(sep, '/'),
  })

const loadRegister = async (folder: string): Promise<Loaded> => {
  const { value, issue } = await readJson(folder, registerName)
  if (issue) return inRegister([issue])
  const parsed = parseRegisterFile(value)
  if (!parsed.ok) return inRegister(parsed.issues)
  const { id, zone, versions } = parsed.file
  const loaded = await Promise.all(
    versions.map(async ({ folder: name, ...days }) => ({
      name,
      days,
      loaded: await loadPolicyFolder(join(folder, name)),
    })),
  )
  const issues = loaded.flatMap(({ name, loaded: one }) => (one.ok ? [] : one.issues.map(below(join(folder, name)))))
  if (issues.length > 0) return { ok: false, issues }
  const created = createRegister({
    id,
    zone,
    versions: loaded.flatMap(({ days, loaded: one }) => (one.ok ? [{ policy: one.policy, ...days }] : [])),
  })
  return created.ok ? { ok: true, subject: created.register } : inRegister(created.issues)
}

const isRegisterFolder = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => names.includes(registerName) && !names.includes('policy.json'),
    () => false,
  )

/** Loads a policy's folder, or a register's with all of its versions; where it cannot, says why. */
export const loadPolicyOrRegister = async (folder: string): Promise<Policy | Register | undefined> => {
  const isRegister = await isRegisterFolder(folder)
  const loaded: Loaded = isRegister
    ? await loadRegister(folder)
    : await loadPolicyFolder(folder).then((one) => (one.ok ? { ok: true, subject: one.policy } : one))
  if (!loaded.ok) {
    sayIssues(loaded.issues)
    return undefined
  }
  if ('notices' in loaded.subject)
    for (const { path, message } of loaded.subject.notices) say(`${registerName}#${path}: ${message}\n`)
  return loaded.subject
}
