import { loadOverlay } from '../../api/load-overlay.js'
import type { Issue } from '../../base/issue.js'
import { asOverlay, type Base, type LoadedOverlay } from '../../policy/overlay/overlay.js'
import type { ParameterValue, Policy } from '../../policy/policy.js'
import { fileWidth, laidOutJson } from '../../report/laid-out-json.js'
import { firstCase } from './first-case.js'

/** A value that the school sets itself, and why. */
export interface OwnValue {
  readonly parameter: string
  readonly value: ParameterValue
  readonly reason: string
}

/** Everything that is asked of who begins an overlay. */
export interface NewOverlay {
  readonly id: string
  readonly title: string
  readonly school: Policy['school']
  /** The base's folder, from that of the overlay; none of a bundled policy. */
  readonly folder?: string
  /** Dates like `2026-11-23`. */
  readonly lastReviewedOn: string | null
  readonly nextReviewDue: string | null
  readonly values: readonly OwnValue[]
}

/** An overlay, written out. */
export interface WrittenOverlay {
  /** The texts of its files by their names. */
  readonly files: Readonly<Record<string, string>>
  readonly overlay: LoadedOverlay
}

const written = (data: unknown): string => `${laidOutJson(data, fileWidth)}\n`

/** The nearest level below that sets a parameter, which whoever sets it again has to name. */
const setBelow = ({ changes }: LoadedOverlay, parameter: string): string | undefined =>
  changes.findLast((change) => change.change === 'set-parameter' && change.parameter === parameter)?.level

/**
 * Writes the overlay that someone begins with: what is its own of the head, the values that the school sets, and one case
 * that passes. They name schemas in `schema/`, which `overlaySchemas` makes.
 *
 * @returns its files, or what is wrong with the answers, each with its place in the `policy.json` that would have been written
 */
export const newOverlay = (base: Base, answers: NewOverlay): WrittenOverlay | { readonly issues: readonly Issue[] } => {
  const below = asOverlay(base)
  const { id, title, school, folder, lastReviewedOn, nextReviewDue, values } = answers
  const head = {
    $schema: 'schema/overlay.schema.json',
    id,
    title,
    version: '1.0.0',
    extends: { id: below.policy.id, version: below.policy.version, ...(folder === undefined ? {} : { folder }) },
    school,
    approval: { approvedBy: null, approvedOn: null, lastReviewedOn, nextReviewDue },
    changes: values.map(({ parameter, value, reason }) => {
      const over = setBelow(below, parameter)
      return { change: 'set-parameter', parameter, value, reason, ...(over === undefined ? {} : { over }) }
    }),
  }
  const loaded = loadOverlay({ 'policy.json': head }, base)
  if (!loaded.ok) return { issues: loaded.issues }
  const { ok: _ok, ...overlay } = loaded
  const first = firstCase(below.policy, overlay.policy)
  return {
    files: {
      'policy.json': written(head),
      ...(first && {
        [`cases/${first.section}-own.json`]: written({
          $schema: '../schema/cases.schema.json',
          section: first.section,
          cases: [first.case],
        }),
      }),
    },
    overlay,
  }
}
