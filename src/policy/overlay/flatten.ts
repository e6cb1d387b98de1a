import * as z from 'zod/mini'
import { deepFreeze } from '../../base/freeze.js'
import { type Issue, quote } from '../../base/issue.js'
import { fromZod } from '../../base/zod-issues.js'
import { keysAt } from '../../base/zod-keys.js'
import { head as headName } from '../check.js'
import type { PolicyFiles } from '../load.js'
import type { Policy } from '../policy.js'
import { firstWith, type Origins, originOf } from './blame.js'
import { checkBase } from './check-base.js'
import type { Draft } from './draft.js'
import { flatDigestOf } from './flat-digest.js'
import { type Flaw, flawsOf } from './flaws.js'
import { inheritedLint } from './inherited-lint.js'
import { mainPointerOf } from './kinds.js'
import { type Made, makeChanges, type PlacedChange } from './make-changes.js'
import { asOverlay, type Base, type LoadedOverlay, overlayOf } from './overlay.js'
import { type Change, changeSchema, mostChanges, type OverlayHead, overlayHeadSchema } from './overlay-file.js'
import { followsFrom } from './unread-changes.js'

/** An overlay that loads, and where what it changed is written in it. */
export interface Flattened {
  readonly overlay: LoadedOverlay
  readonly draft: Draft
  readonly origins: Origins
}

export type Flattening = { readonly issues: readonly Issue[]; readonly flattened?: Flattened }

interface Parsed<T> {
  readonly value?: T
  readonly issues: readonly Issue[]
}

const parse = <T extends z.core.$ZodType>(schema: T, content: unknown, path: string): Parsed<z.output<T>> => {
  const parsed = z.safeParse(schema, content)
  if (parsed.success) return { value: parsed.data, issues: [] }
  const found = fromZod(parsed.error.issues, content, (at) => keysAt(schema, at))
  return { issues: found.map((one) => ({ ...one, path: path + one.path, file: headName })) }
}

/** An overlay's changes are all in its head: a file of a section would be passed over in silence. */
const strayFiles = (files: PolicyFiles): readonly Issue[] =>
  Object.keys(files)
    .filter((name) => name !== headName && !name.includes('/'))
    .sort()
    .map((file) => ({
      file,
      path: '',
      code: 'stray-file',
      message: 'an overlay has no file for a section: use the change `add-section`',
    }))

export const draftOf = ({ digest: _digest, sections, ...head }: Policy): Draft => ({ head, sections })

const withOwnHead = (draft: Draft, { id, title, version, school, approval, review }: OverlayHead): Draft => ({
  ...draft,
  head: {
    ...draft.head,
    id,
    title,
    version,
    ...(school ? { school } : {}),
    ...(approval ? { approval } : {}),
    ...(review ? { review } : {}),
    ...(draft.head.lint === undefined ? {} : { lint: inheritedLint(draft) }),
  },
})

/** Each flaw where the overlay can be mended: at what it brought, or else at the change that brought the flaw about. */
const issuesOf = (flaws: readonly Flaw[], base: Draft, { drafts, changes, origins }: Made): readonly Issue[] => {
  const known = new Map<number, ReadonlySet<string>>()
  const flawsAt = (count: number): ReadonlySet<string> => {
    const names = known.get(count) ?? new Set(flawsOf(drafts[count] as Draft, base).map(({ name }) => name))
    known.set(count, names)
    return names
  }
  return flaws.map((flaw) => {
    const { code, message, place, words } = flaw
    const origin = place && originOf(drafts.at(-1) as Draft, place, origins)
    if (origin !== undefined) return { file: headName, path: origin, code, message }
    const found = changes[firstWith(flaw, changes.length, flawsAt) - 1]
    return {
      file: headName,
      path: found ? `/changes/${found.index}${mainPointerOf(found.change)}` : '/extends',
      code,
      message: words === undefined ? message : `${words}: ${message}`,
    }
  })
}

const assemble = ({ head, sections }: Draft): Policy => {
  const data = { ...head, sections }
  return deepFreeze({ ...data, digest: flatDigestOf(data) })
}

interface ReadChange {
  readonly index: number
  readonly content: unknown
  readonly value?: Change
  readonly issues: readonly Issue[]
}

/** The changes one by one, so that one that cannot be read hides nothing of the others. */
const readChanges = (content: unknown): readonly ReadChange[] => {
  const list = (content as { readonly changes?: unknown } | null)?.changes
  return (Array.isArray(list) ? list.slice(0, mostChanges) : []).map((change: unknown, index) => ({
    index,
    content: change,
    ...parse(changeSchema, change, `/changes/${index}`),
  }))
}

/** Makes an overlay's changes to its base; without one it says what is wrong with the form of the overlay. */
export const flatten = (files: PolicyFiles, base: Base | undefined): Flattening => {
  if (typeof files !== 'object' || files === null || !Object.hasOwn(files, headName))
    return { issues: [{ file: headName, path: '', code: 'missing-file', message: `${quote(headName)} is missing` }] }
  // A copy: what is kept is frozen.
  const content: unknown = structuredClone(files[headName])
  const { value: own, issues: ofHead } = parse(overlayHeadSchema, content, '')
  const read = readChanges(content)
  const issues = [...strayFiles(files), ...ofHead]
  const ofForm = read.flatMap((one) => one.issues)
  const below = base && asOverlay(base)
  if (own && below) issues.push(...checkBase(own, below).map((one) => ({ ...one, file: headName })))
  if (!below || issues.some(({ code }) => code === 'base-id')) return { issues: [...issues, ...ofForm] }
  const start = draftOf(below.policy)
  const changes = read.flatMap(({ index, value }): PlacedChange[] => (value ? [{ index, change: value }] : []))
  const made = makeChanges(start, changes, below.changes)
  const last = made.drafts.at(-1) as Draft
  const unread = read.filter(({ value }) => !value).map((one) => one.content)
  const found = [...made.issues, ...issuesOf(flawsOf(last, start), start, made)]
  issues.push(...ofForm, ...found.filter((one) => !followsFrom(one, content, unread)))
  if (issues.length > 0 || !own) return { issues }
  const draft = withOwnHead(last, own)
  const levelled = made.changes.map(({ change }) => ({ level: own.id, ...change }))
  return {
    issues,
    flattened: { overlay: overlayOf(below, assemble(draft), deepFreeze(levelled)), draft, origins: made.origins },
  }
}
