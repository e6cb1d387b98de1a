import { epochOf } from '../../action/instant.js'
import type { SocialAction } from '../../action/social-action.js'
import { dayOf, localDayAt } from '../../base/local-days.js'
import { both, either, FALSE, not, TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
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

/**
 * Whether a consent lifts a refusal: a later one of the same giver, and of something in particular if the refusal is.
 * What one parent refused, another's consent does not lift; the subject's own consent does, once they may give it.
 */
const lifts = (consent: Entry, refusal: Entry, { subject }: Pick<ConsentQuestion, 'subject'>): Truth => {
  const isLater = consent.from > refusal.from
  if (!isLater || (['platforms', 'purposes'] as const).some((kind) => names(refusal, kind) && !names(consent, kind)))
    return FALSE
  if (consent.giver === refusal.giver || consent.giver === subject) return TRUE
  return consent.giver === undefined || refusal.giver === undefined ? UNKNOWN : FALSE
}

const latest = (entries: readonly Entry[]): Entry | undefined =>
  entries.reduce<Entry | undefined>((last, entry) => (last && last.from > entry.from ? last : entry), undefined)

/** What the entries in force come to: a refusal that nothing lifts, else a consent, else nothing that is recorded. */
const decide = (
  entries: readonly Entry[],
  question: Place & Pick<ConsentQuestion, 'subject'>,
  day: number,
): Truth | Entry => {
  const consents = entries
    .filter(({ given }) => given)
    .map((entry) => ({ entry, truth: both(reaches(entry, question), entry.doubtful <= day ? UNKNOWN : TRUE) }))
  const refusals = entries
    .filter(({ given }) => !given)
    .map((entry) => {
      const lifted = consents.reduce<Truth>(
        (truth, consent) => either(truth, both(consent.truth, lifts(consent.entry, entry, question))),
        FALSE,
      )
      return { entry, truth: both(reaches(entry, question), not(lifted)) }
    })
  const that = (all: typeof consents, wanted: Truth) =>
    all.flatMap(({ entry, truth }) => (truth === wanted ? [entry] : []))
  const refusal = latest(that(refusals, TRUE))
  if (refusal) return refusal
  if (that(refusals, UNKNOWN).length > 0) return UNKNOWN
  return latest(that(consents, TRUE)) ?? (that(consents, UNKNOWN).length > 0 ? UNKNOWN : FALSE)
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
  const decided = decide(inForce, { subject, ...place }, day)
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
