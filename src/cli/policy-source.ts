import { readFile, stat } from 'node:fs/promises'
import type { Policy } from '../policy/policy.js'
import { printable } from '../report/characters.js'
import { gitPlace, tarballPlace } from './packed-place.js'
import { folderPlace, type PolicyPlace } from './policy-place.js'
import { say } from './say.js'
import { sayProblems } from './say-problems.js'
import { policyAlone, type ValidatedFolder, validatePlace } from './validate-folder.js'

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true

const placeOf = async (source: string): Promise<PolicyPlace> => {
  if (await isFolder(source)) return folderPlace(source)
  const [, file, wanted = ''] = /^(.*\.(?:tgz|tar\.gz|tar))(?:#(.*))?$/s.exec(source) ?? []
  if (file !== undefined) return tarballPlace(file, readFile(file), wanted.replace(/^\/+|\/+$/g, ''), source)
  // What is in braces may be any text, as in `HEAD^{/fix: links}:rules`.
  const [, revision, folder = ''] = /^((?:[^:{]|\{[^}]*\})+):(.*)$/s.exec(source) ?? []
  return revision === undefined ? folderPlace(source) : gitPlace(revision, folder)
}

/**
 * A policy from wherever a version of one is kept, without its cases and translations: a folder, a packed tarball
 * (`clausewise-1.2.0.tgz`, with `#` and a folder where it holds several), or a git revision (`v1.2.0:rules/our-school`).
 * What an overlay extends is looked for beside it: in the same tarball, or in the same revision.
 */
export const validateSource = async (source: string): Promise<ValidatedFolder> =>
  validatePlace(await placeOf(source), policyAlone)

/** A policy from wherever a version of one is kept; where it has an error, everything wrong is said on standard error. */
const load = async (source: string): Promise<(ValidatedFolder & { readonly policy: Policy }) | undefined> => {
  const validated = await validateSource(source)
  const { policy } = validated
  if (policy !== undefined) return { ...validated, policy }
  sayProblems(validated.problems, validated)
  return undefined
}

/**
 * Two policies from wherever they are kept; an overlay alone is paired with what it extends, which comes first. What is
 * wrong with them is said on standard error.
 */
export const loadPair = async (first: string, second?: string): Promise<readonly [Policy, Policy] | undefined> => {
  const from = await load(first)
  const to = second === undefined ? from : await load(second)
  if (from === undefined || to === undefined) return undefined
  const base = second === undefined ? from.extended : from.policy
  if (base !== undefined) return [base, to.policy]
  say(`${printable(first)}: is no overlay: name the policy, too, that it is to be compared with\n`)
  return undefined
}
