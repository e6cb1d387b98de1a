import type { Problem } from '../../base/problem.js'
import type { Place } from '../../policy/overlay/flat-files.js'
import { asOverlay, type Base } from '../../policy/overlay/overlay.js'
import type { Policy } from '../../policy/policy.js'
import type { CaseFile } from './case-file.js'
import { type Layer, type LayerFiles, overlayLayer, policyLayer, type ReadLocale } from './layer.js'
import { isOfLocales } from './locale-file.js'
import { validateOverlay } from './validate-overlay.js'
import { validatePolicy } from './validate-policy.js'

/** What a policy and the overlays above it amount to. Files are named from the topmost level. */
export interface LayeredValidation {
  readonly problems: readonly Problem[]
  /** The policy of the topmost level, where that loads. */
  readonly policy?: Policy
  /** The topmost level as something to extend, where it loads. */
  readonly base?: Base
  /** The policy that the topmost level extends, where it is an overlay. */
  readonly extended?: Policy
  /** The case files of the topmost level that have the form of one. */
  readonly cases: readonly CaseFile[]
  /** Those of the levels below it, the nearest first. */
  readonly inheritedCases: readonly CaseFile[]
  /** The tags of every translation that some level has a file of. */
  readonly locales: readonly string[]
  /** The policy's texts in another language; nothing where no level has any. */
  localeOf(tag: string): ReadLocale | undefined
  /** Where something of the policy is written. */
  placeOf(place: Place): Place
}

/** A level with what is wrong with its own files. */
interface Checked {
  readonly problems: readonly Problem[]
  readonly cases: readonly CaseFile[]
  readonly layer?: Layer
}

const prefixed = ({ prefix }: LayerFiles, { problems, cases, ...rest }: Checked): Checked => ({
  ...rest,
  problems: problems.map((problem) => ({ ...problem, file: prefix + problem.file })),
  cases: cases.map((one) => ({ ...one, file: prefix + one.file })),
})

const check = (files: LayerFiles, below: Layer | undefined): Checked => {
  if (!files.isOverlay) {
    const { policy, ...validation } = validatePolicy(files.texts, files.unreadable)
    return prefixed(files, { ...validation, ...(policy ? { layer: policyLayer(policy, files) } : {}) })
  }
  const { flattened, ...validation } = validateOverlay(files, below)
  return prefixed(files, {
    ...validation,
    ...(flattened && below ? { layer: overlayLayer(flattened, files, below) } : {}),
  })
}

const localeTag = (file: string): readonly string[] => (isOfLocales(file) ? [file.replace(/^.*\/|\.json$/g, '')] : [])

const isOfPolicy = ({ file }: Problem): boolean => !/(^|\/)(cases|locales)(\/[^/]*)?$/.test(file)

/**
 * Checks a policy, and overlays one above the other, each with its cases. Problems of a level below the topmost are
 * told where they keep it from loading, and those of its cases and translations are its own business.
 *
 * @param layers the topmost first; the last is a policy
 */
export const validateLayers = (layers: readonly LayerFiles[]): LayeredValidation => {
  const checked: Checked[] = []
  for (const files of [...layers].reverse()) checked.push(check(files, checked.at(-1)?.layer))
  const [top, ...lower] = checked.reverse() as [Checked, ...Checked[]]
  const base = top.layer?.base
  const policy = base && asOverlay(base).policy
  const below = lower[0]?.layer?.base
  return {
    problems: [...top.problems, ...lower.flatMap(({ problems, layer }) => (layer ? [] : problems.filter(isOfPolicy)))],
    ...(base && policy ? { base, policy } : {}),
    ...(below ? { extended: asOverlay(below).policy } : {}),
    cases: top.cases,
    inheritedCases: lower.flatMap(({ cases }) => cases),
    locales: [...new Set(layers.flatMap(({ texts }) => Object.keys(texts).flatMap(localeTag)))].sort(),
    localeOf: (tag) => top.layer?.localeOf(tag),
    placeOf: (place) => top.layer?.placeOf(place) ?? place,
  }
}
