import { readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Issue, Result } from '../base/issue.js'
import type { Policy } from '../policy/policy.js'
import { createRegister } from '../policy/register/create-register.js'
import { parseRegisterFile } from '../policy/register/parse-register-file.js'
import type { Register } from '../policy/register/register.js'
import { loadPolicyFolder, readJson } from './policy-folder.js'
import { policyFor } from './policy-for.js'
import { registerName } from './register-folder-names.js'
import { say, sayIssues } from './say.js'

/** A policy and the folder that it was loaded from; the bundled one has none. */
export interface FolderPolicy {
  readonly policy: Policy
  readonly folder?: string
}

/** A policy, or a register with the policies of its versions. */
export interface Subject {
  readonly register?: Register
  readonly policies: readonly FolderPolicy[]
}

type Loaded = Result<{ readonly subject: Subject }>

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
    versions.map(async ({ folder: name, ...days }) => {
      const own = join(folder, name)
      return { folder: own, days, result: await loadPolicyFolder(own) }
    }),
  )
  const issues = loaded.flatMap(({ folder: own, result }) => (result.ok ? [] : result.issues.map(below(own))))
  if (issues.length > 0) return { ok: false, issues }
  const policies = loaded.flatMap(({ folder: own, days, result }) =>
    result.ok ? [{ policy: result.policy, folder: own, days }] : [],
  )
  const created = createRegister({ id, zone, versions: policies.map(({ policy, days }) => ({ policy, ...days })) })
  return created.ok ? { ok: true, subject: { register: created.register, policies } } : inRegister(created.issues)
}

const isRegisterFolder = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => names.includes(registerName) && !names.includes('policy.json'),
    () => false,
  )

/** Loads a policy's folder, or a register's with all of its versions; where it cannot, says why. */
export const loadPolicyOrRegister = async (folder: string): Promise<Subject | undefined> => {
  if (!(await isRegisterFolder(folder))) {
    const policy = await policyFor(folder)
    return policy && { policies: [{ policy, folder }] }
  }
  const loaded = await loadRegister(folder)
  if (!loaded.ok) {
    sayIssues(loaded.issues)
    return undefined
  }
  for (const { path, message } of loaded.subject.register?.notices ?? []) say(`${registerName}#${path}: ${message}\n`)
  return loaded.subject
}
