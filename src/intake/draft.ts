import type { SocialActionInput } from '../action/social-action.js'
import type { School } from './context/roster.js'
import type { Confidence, Evidence, Span, Suggestion } from './intake.js'

/** What an adapter makes of one item before signals, consent and timetable are added. */
export interface ActDraft {
  readonly item: string
  readonly action: SocialActionInput
  readonly evidence: readonly Evidence[]
  readonly suggestions: readonly Suggestion[]
  /** The person's own words as plain text, to be read and let go of. Absent where the payload has none. */
  readonly text?: string | undefined
  /** The address of every link in it that the plain text does not show. */
  readonly links?: readonly string[] | undefined
}

/** One thing that a text shows about a fact. */
export interface Signal {
  readonly fact: string
  readonly confidence: Confidence
  readonly source: string
  readonly spans: readonly Span[]
  /** Whom it names, by the id on the roster, where it is one of those. */
  readonly person?: string
  /** What to ask a person, where it is not certain. */
  readonly question: string
}

/** Adds to an act what another source knows of it: facts with their evidence, or suggestions. It takes nothing away. */
export type Step = (school: School) => (draft: ActDraft) => ActDraft
