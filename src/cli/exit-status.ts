import type { Summary } from '../report/summary.js'

/** What the command's exit status means. */
export const exitStatus = {
  fine: 0,
  /** A breach, a failed case, a lint error. */
  findings: 1,
  /** Wrong use, or input that cannot be read or is not valid. */
  wrongUse: 2,
  /** Nothing broken, but an outcome undetermined. */
  undetermined: 3,
  /** The shell's own for an interrupt from the keyboard. */
  interrupted: 130,
} as const

export const failOnChoices = ['undetermined', 'breach', 'never'] as const
export type FailOn = (typeof failOnChoices)[number]

/** The status of a check: 2 comes before 1 before 3, and `--fail-on` only softens 1 and 3. */
export const statusOf = ({ outcomes, unreadable }: Summary, failOn: FailOn): number => {
  if (unreadable > 0 || outcomes.invalid > 0) return exitStatus.wrongUse
  if (outcomes.breach > 0 && failOn !== 'never') return exitStatus.findings
  if (outcomes.undetermined > 0 && failOn === 'undetermined') return exitStatus.undetermined
  return exitStatus.fine
}
