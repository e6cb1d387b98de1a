import type { SchoolAccount } from '../context/account.js'
import type { AccountRef, School } from '../context/roster.js'
import type { ActDraft } from '../draft.js'
import type { IntakeAction, IntakeProblem } from '../intake.js'
import { at, type Cursor, idOf } from '../payload/cursor.js'
import { type Acting, actingOf, isProblem } from '../who.js'

export const kind = 'meta-webhook'

/** The page that a notification is about. */
export interface Page {
  readonly school: School
  readonly finish: (draft: ActDraft) => IntakeAction
  readonly id: string
  readonly ref: AccountRef
  /** Where its id stands. */
  readonly path: string
  /** What the context knows of it. */
  readonly account: SchoolAccount | undefined
}

/** Who did something on the page. Only somebody else than the page itself can be a stranger. */
export const actorOn = (page: Page, item: string, person: Cursor): Acting | IntakeProblem => {
  const id = idOf(at(person, 'id'))
  const place = { item, path: `${person.path}/id` }
  if (id === page.id && page.account === undefined)
    return {
      ...place,
      code: 'actor-unknown',
      message: 'the page itself acted, and the context does not know it; add it to `accounts`',
    }
  return actingOf(page.school, { platform: 'facebook', id }, place)
}

/** The roster's id of whoever did something, where it is known. */
export const personOf = (acting: Acting | IntakeProblem): string | undefined =>
  isProblem(acting) ? undefined : acting.person?.id
