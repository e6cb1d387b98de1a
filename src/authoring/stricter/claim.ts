import type { Strength, Task } from '../../logic/compiled-policy.js'

/** What a policy prohibits or demands of an act by one rule, or may: all that counts when asking which of two is stricter. */
export interface Claim {
  /** `open` while a fact that decides it is missing. */
  readonly state: 'holds' | 'open'
  readonly strength: Strength
  /** None of a prohibition. */
  readonly duty?: Task
  /** Milliseconds until a duty is due, where the policy gives them and the act's time is known. */
  readonly dueAfter?: number
}

const strengths: readonly Strength[] = ['encouraged', 'should', 'must']

/** A duty at all times is another thing than one at some time. */
const isAsPrompt = (promptness: Task['promptness'], than: Task['promptness']): boolean =>
  promptness === than || (promptness === 'immediately' && than === 'as-soon-as-reasonably-possible')

/** Those to whom a report may go are alternatives: fewer of them ask more. */
const isAsNarrow = (reportTo: readonly string[] | undefined, than: readonly string[] | undefined): boolean =>
  than === undefined || (reportTo?.every((one) => than.includes(one)) ?? false)

/** Whether two claims are of the same kind: two prohibitions, or two duties of the same person to do the same thing. */
export const isSameKind = (claim: Claim, other: Claim): boolean =>
  claim.duty?.task === other.duty?.task && claim.duty?.bearer === other.duty?.bearer

/** Whether whoever meets a claim, were it to hold, meets another of the same kind. */
const asksAsMuch = (claim: Claim, than: Claim): boolean =>
  strengths.indexOf(claim.strength) >= strengths.indexOf(than.strength) &&
  (claim.duty === undefined ||
    than.duty === undefined ||
    (isAsPrompt(claim.duty.promptness, than.duty.promptness) && isAsNarrow(claim.duty.reportTo, than.duty.reportTo))) &&
  (than.dueAfter === undefined || (claim.dueAfter !== undefined && claim.dueAfter <= than.dueAfter))

/** How much of a claim is kept by others, the least first. */
export const kept = ['nothing', 'while-open', 'less', 'all'] as const
export type Kept = (typeof kept)[number]

/** How much of a claim another one keeps. What may be so is kept by what may be or is so, what is so only by what is. */
export const keptBy = (claim: Claim, other: Claim): Kept => {
  if (!isSameKind(claim, other)) return 'nothing'
  if (claim.state === 'holds' && other.state === 'open') return 'while-open'
  return asksAsMuch(other, claim) ? 'all' : 'less'
}

/** The more of two. */
export const more = (a: Kept, b: Kept): Kept => (kept.indexOf(a) >= kept.indexOf(b) ? a : b)
