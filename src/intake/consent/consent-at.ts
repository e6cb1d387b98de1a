import { epochOf } from '../../action/instant.js'
import type { SocialAction } from '../../action/social-action.js'
import { dayOf, localDayAt } from '../../base/local-days.js'
import { both, FALSE, TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import type { School } from '../context/roster.js'
import { type ConsentElement, consentElements } from './consent-record.js'
import { type Entry, type Reach, registerOf } from './register.js'

type Purpose = NonNullable<NonNullable<SocialAction['content']>['purpose']>

/** Whose consent is asked for, and for what. */
export interface ConsentQuestion {
  readonly subject: string
  /** Unknown where absent: a record for certain platforms then may or may not fit. */
  readonly platform?: string | undefined
  /** Unknown where absent. */
  readonly purpose?: Purpose | undefined
  /** RFC 3339. Records begin and end with days of the school's zone. */
  readonly at: string
}

/** Whether there was consent, and where that stands. */
export interface ConsentFound {
  readonly given: boolean
  /** A place in the context. */
  readonly from: string
}

const fits = <T>(among: readonly T[] | undefined, wanted: T | undefined): Truth =>
  among === undefined ? TRUE : wanted === undefined ? UNKNOWN : among.includes(wanted) ? TRUE : FALSE

type Place = Pick<ConsentQuestion, 'platform' | 'purpose'>

const reaches = ({ reaches: all }: Entry, { platform, purpose }: Place): Truth =>
  all.reduce<Truth>(
    (truth, { platforms, purposes }) => both(truth, both(fits(platforms, platform), fits(purposes, purpose))),
    TRUE,
  )

const names = (entry: Entry, kind: keyof Reach): boolean => entry.reaches.some((reach) => reach[kind] !== undefined)

/** A later consent lifts a refusal, but one for everything does not lift a refusal for something in particular. */
const isLifted = (refusal: Entry, consent: Entry): boolean =>
  consent.from > refusal.from &&
  (['platforms', 'purposes'] as const).every((kind) => !names(refusal, kind) || names(consent, kind))

const latest = (entries: readonly Entry[]): Entry | undefined =>
  entries.reduce<Entry | undefined>((last, entry) => (last && last.from > entry.from ? last : entry), undefined)

/** What the entries in force come to: a refusal that nothing lifts, else a consent, else nothing that is recorded. */
const decide = (entries: readonly Entry[], place: Place): Truth | Entry => {
  const reaching = entries.map((entry) => ({ entry, truth: reaches(entry, place) }))
  const that = (given: boolean, truth: Truth) =>
    reaching.flatMap((each) => (each.entry.given === given && each.truth === truth ? [each.entry] : []))
  const consents = that(true, TRUE)
  const stands = (refusal: Entry): boolean => !consents.some((consent) => isLifted(refusal, consent))
  const possible = that(true, UNKNOWN)
  const refusals = that(false, TRUE).filter(stands)
  const refusal = latest(refusals.filter((one) => !possible.some((consent) => isLifted(one, consent))))
  if (refusal) return refusal
  if (refusals.length > 0 || that(false, UNKNOWN).some(stands)) return UNKNOWN
  return latest(consents) ?? (possible.length > 0 ? UNKNOWN : FALSE)
}

/** Whether somebody had consented to one element on a day, counted from 1970; `undefined` where it is not known. */
export const consentOn = (
  { context, person }: School,
  { subject, ...place }: Omit<ConsentQuestion, 'at'>,
  element: ConsentElement,
  day: number,
): ConsentFound | undefined => {
  const found = person(subject)
  const { neverPhotograph, neverPhotographSince } = found?.value ?? {}
  const isFlagged = neverPhotograph && (neverPhotographSince === undefined || dayOf(neverPhotographSince) <= day)
  if (found && isFlagged && (element === 'image' || element === 'name'))
    return { given: false, from: `${found.from}/neverPhotograph` }
  const entries = registerOf(context).entriesOf(subject)
  if (entries === undefined && !(context.consentsComplete && found)) return undefined
  const inForce = (entries ?? []).filter(
    ({ elements, from, end }) => elements.includes(element) && from <= day && day < end,
  )
  const decided = decide(inForce, place)
  if (decided === UNKNOWN) return undefined
  if (typeof decided === 'number') return { given: false, from: 'context#/consents' }
  return { given: decided.given, from: decided.place }
}

/**
 * What somebody had consented to at an instant, by element; an element that is not known is left out.
 *
 * `false` is refused, withdrawn, run out or not recorded. Not recorded is `false` of people who have any record, and
 * of everybody on the roster where the school says `consentsComplete`; of others nothing is known. A later record
 * beats an earlier one, a refusal beats a consent of the same day, and a refusal for certain platforms or purposes
 * is lifted only by a later consent that names some, too. Whoever is never to be photographed is not named either.
 */
export const consentAt = (
  school: School,
  question: ConsentQuestion,
): { readonly [Element in ConsentElement]?: boolean } => {
  const epoch = epochOf(question.at)
  if (!Number.isFinite(epoch)) return {}
  const day = localDayAt(school.context.school.zone, epoch)
  return Object.fromEntries(
    consentElements.flatMap((element) => {
      const found = consentOn(school, question, element, day)
      return found ? [[element, found.given]] : []
    }),
  )
}
