import type { SocialActionInput } from '../action/social-action.js'

/** How sure a reading is. Only what is certain sets a fact. */
export type Confidence = 'certain' | 'likely' | 'possible'

/** A stretch of the text that was read: offsets in UTF-16 units, the end just past its last. It holds no text itself. */
export type Span = readonly [start: number, end: number]

/** Why a fact was filled in. */
export interface Evidence {
  /** The fact by its id, like `actor.roles` or `content.personalInformation`. */
  readonly fact: string
  /** Where it was read: a place in the payload (`/entry/0/changes/1/value/from/id`, `line 12`) or in the context (`context#/accounts/3`). */
  readonly from: string
  readonly confidence: 'certain'
  /** What read it: the adapter's kind, a detector (`text/phone`), `roster`, `consent` or `timetable`. */
  readonly source: string
  readonly spans?: readonly Span[]
}

/** A fact that a person should decide, and why. It never sets the fact. */
export interface Suggestion {
  readonly fact: string
  /** In plain English and without a word of the payload. */
  readonly question: string
  readonly confidence: Confidence
  readonly from: string
  readonly source: string
  readonly spans?: readonly Span[]
}

/** One act that was read, with what each fact rests on and what is left for a person to decide. */
export interface IntakeAction {
  /** The item of the payload that it was read from: a JSON Pointer, or `line 12` of a text. */
  readonly item: string
  /** For `parseAction` and `evaluate`. */
  readonly action: SocialActionInput
  readonly evidence: readonly Evidence[]
  readonly suggestions: readonly Suggestion[]
}

/** What could not be read or mapped. Nothing of the payload is repeated but ids and places. */
export interface IntakeProblem {
  readonly item: string
  /** Where it stands: a JSON Pointer into the payload, or a line. */
  readonly path: string
  /** Every code is explained in docs/issues.md. */
  readonly code: string
  readonly message: string
}

/** Something done after an act that may fulfil a duty it gave rise to. It is no act of its own, but for a reply. */
export interface FollowUp {
  readonly item: string
  readonly kind: 'delete' | 'block' | 'report' | 'reply' | 'acknowledge' | 'hide'
  /** The `id` of the action that it answers, where the payload names one. */
  readonly of: string | undefined
  /** Who did it, by their id on the roster. */
  readonly by?: string | undefined
  /** When, as in `timing.at`. */
  readonly at?: string | undefined
}

/** What a payload came to. Every item of it appears in the actions or in the problems, or in both. */
export interface Intake {
  readonly actions: readonly IntakeAction[]
  readonly problems: readonly IntakeProblem[]
  readonly followUps: readonly FollowUp[]
}

export const noIntake: Intake = { actions: [], problems: [], followUps: [] }

/** Several outcomes in their order. */
export const joined = (intakes: readonly Intake[]): Intake => ({
  actions: intakes.flatMap(({ actions }) => actions),
  problems: intakes.flatMap(({ problems }) => problems),
  followUps: intakes.flatMap(({ followUps }) => followUps),
})
