import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '../base/issue.js'
import type { Policy } from '../policy/policy.js'
import { createRegister } from '../policy/register/create-register.js'
import { parseRegisterFile } from '../policy/register/parse-register-file.js'
import type { Register } from '../policy/register/register.js'
import type { RegisterFile } from '../policy/register/register-form.js'
import { policyFor } from './policy-for.js'
import { readJson } from './read-json.js'
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

const sayInRegister = (issues: readonly Issue[]): undefined => {
  sayIssues(issues.map((issue) => ({ ...issue, file: issue.file ?? registerName })))
}

type Loaded = FolderPolicy & { readonly days: { readonly from: string; readonly until?: string | undefined } }

/** Every version's policy, its folder and its days; of each that cannot be loaded, says why. */
const loadVersions = async (
  folder: string,
  versions: RegisterFile['versions'],
): Promise<readonly Loaded[] | undefined> => {
  const loaded: Loaded[] = []
  for (const { folder: name, ...days } of versions) {
    const own = join(folder, name)
    const policy = await policyFor(own)
    if (policy) loaded.push({ policy, folder: own, days })
  }
  return loaded.length === versions.length ? loaded : undefined
}

const loadRegister = async (folder: string): Promise<Subject | undefined> => {
  const { value, issue } = await readJson(folder, registerName)
  if (issue) return sayInRegister([issue])
  const parsed = parseRegisterFile(value)
  if (!parsed.ok) return sayInRegister(parsed.issues)
  const { id, zone, versions } = parsed.file
  const policies = await loadVersions(folder, versions)
  if (policies === undefined) return undefined
  const created = createRegister({ id, zone, versions: policies.map(({ policy, days }) => ({ policy, ...days })) })
  return created.ok ? { register: created.register, policies } : sayInRegister(created.issues)
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
  const subject = await loadRegister(folder)
  for (const { path, message } of subject?.register?.notices ?? []) say(`${registerName}#${path}: ${message}\n`)
  return subject
}
