import type { Problem } from '../../base/problem.js'
import { head } from '../../policy/check.js'
import { loadLocale } from '../../policy/load-locale.js'
import { originOf } from '../../policy/overlay/blame.js'
import type { Place } from '../../policy/overlay/flat-files.js'
import { draftOf, type Flattened } from '../../policy/overlay/flatten.js'
import type { Base } from '../../policy/overlay/overlay.js'
import { placeBelow } from '../../policy/overlay/place-below.js'
import type { Policy } from '../../policy/policy.js'
import type { FileIssue } from '../problem-of.js'
import { sectionFile } from '../section-file.js'
import { localeFile } from './locale-file.js'
import { readDocument } from './read-document.js'

/** The files of one level: a policy's own, or an overlay's. */
export interface LayerFiles {
  /** Goes before the names of its files, as they are named from the topmost level: `../our-trust/`; of that `""`. */
  readonly prefix: string
  readonly texts: Readonly<Record<string, string>>
  readonly unreadable: readonly Problem[]
  /** Whether it extends something. */
  readonly isOverlay: boolean
  /** What is wrong with where it looks for that. */
  readonly issues: readonly FileIssue[]
}

/** A level that loads. */
export interface Layer {
  readonly base: Base
  /** Where something of the policy is written: in this level, or in one below it. */
  readonly placeOf: (place: Place) => Place
  /** Its translation of a tag; nothing where no level has one. */
  readonly localeOf: (tag: string) => ReadLocale | undefined
}

export type ReadLocale = ReturnType<typeof loadLocale>

/** What a level's own file of a translation holds; nothing where there is none, and no data where it is not JSON. */
const ownLocale = ({ texts }: LayerFiles, tag: string): { readonly content: unknown } | undefined => {
  const file = localeFile(tag)
  if (!Object.hasOwn(texts, file)) return undefined
  return { content: readDocument(file, texts[file] ?? '').document?.value }
}

/** A policy with files of its own. */
export const policyLayer = (policy: Policy, layer: LayerFiles): Layer => {
  const { prefix, texts } = layer
  const files = Object.keys(texts)
  return {
    base: policy,
    placeOf: ({ file, path }) => ({
      file: prefix + (file === head ? file : sectionFile(file.slice(0, file.indexOf('-')), files)),
      path,
    }),
    localeOf: (tag) => {
      const own = ownLocale(layer, tag)
      return own && loadLocale(own.content, policy)
    },
  }
}

/** A translation of an overlay: what it does not have is its base's, where the text is the same there. */
export const overlayLocale = (content: unknown, policy: Policy, base: ReadLocale | undefined): ReadLocale =>
  loadLocale(content, policy, base?.ok ? base.locale : undefined)

/** An overlay above another level. */
export const overlayLayer = ({ overlay, draft, origins }: Flattened, layer: LayerFiles, below: Layer): Layer => {
  const lower = draftOf('policy' in below.base ? below.base.policy : below.base)
  return {
    base: overlay,
    placeOf: (place) => {
      const origin = originOf(draft, place, origins)
      const inherited = origin === undefined ? placeBelow(place, draft, lower) : undefined
      return inherited ? below.placeOf(inherited) : { file: `${layer.prefix}${head}`, path: origin ?? '' }
    },
    localeOf: (tag) => {
      const base = below.localeOf(tag)
      const own = ownLocale(layer, tag) ?? (base && { content: { locale: tag } })
      return own && overlayLocale(own.content, overlay.policy, base)
    },
  }
}
