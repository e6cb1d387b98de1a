import type { Problem } from '../../base/problem.js'
import { head } from '../../policy/check.js'
import { originOf } from '../../policy/overlay/blame.js'
import type { Place } from '../../policy/overlay/flat-files.js'
import { draftOf, type Flattened } from '../../policy/overlay/flatten.js'
import type { Base } from '../../policy/overlay/overlay.js'
import { placeBelow } from '../../policy/overlay/place-below.js'
import type { Policy } from '../../policy/policy.js'
import type { FileIssue } from '../problem-of.js'
import { sectionFile } from '../section-file.js'

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
}

/** A policy with files of its own. */
export const policyLayer = (policy: Policy, { prefix, texts }: LayerFiles): Layer => {
  const files = Object.keys(texts)
  return {
    base: policy,
    placeOf: ({ file, path }) => ({
      file: prefix + (file === head ? file : sectionFile(file.slice(0, file.indexOf('-')), files)),
      path,
    }),
  }
}

/** An overlay above another level. */
export const overlayLayer = ({ overlay, draft, origins }: Flattened, { prefix }: LayerFiles, below: Layer): Layer => {
  const lower = draftOf('policy' in below.base ? below.base.policy : below.base)
  return {
    base: overlay,
    placeOf: (place) => {
      const origin = originOf(draft, place, origins)
      const inherited = origin === undefined ? placeBelow(place, draft, lower) : undefined
      return inherited ? below.placeOf(inherited) : { file: `${prefix}${head}`, path: origin ?? '' }
    },
  }
}
