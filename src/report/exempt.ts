import type { Evaluation, Violation } from '../readings/evaluate/evaluation.js'

/** What an exemption adds to an evaluation, as far as a report shows it. */
export interface Exempt {
  readonly exemption?: {
    readonly reason: string
    readonly approvedBy: string
    readonly from: string
    readonly until: string
  }
}

type Lapsed = Required<Exempt> & { readonly clause: string; readonly why: 'expired' | 'not-yet' }

/** The exemption under which a violation stands. */
export const exemptionOf = (violation: Violation): Exempt['exemption'] => (violation as Exempt).exemption

/** Whether something is broken under an exemption. */
export const isExempt = ({ violations }: Evaluation): boolean =>
  violations.some((violation) => exemptionOf(violation) !== undefined)

const days = ({ from, until }: Required<Exempt>['exemption']): string => `from ${from} to ${until}`

/** Why a violation may stand. */
export const exemptWords = (exemption: Required<Exempt>['exemption']): string =>
  `Exempt ${days(exemption)}, approved by ${exemption.approvedBy}: ${exemption.reason}`

/** Of a violation, the exemptions that were over or had not begun. */
export const lapsedWords = (evaluation: Evaluation, clause: string): readonly string[] =>
  ((evaluation as { readonly lapsedExemptions?: readonly Lapsed[] }).lapsedExemptions ?? [])
    .filter((lapsed) => lapsed.clause === clause)
    .map(
      ({ why, exemption }) =>
        `An exemption ${days(exemption)} ${why === 'expired' ? 'was over' : 'had not begun'}; it was approved by ${exemption.approvedBy}.`,
    )
