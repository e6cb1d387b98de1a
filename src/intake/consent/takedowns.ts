import { epochOf } from '../../action/instant.js'
import type { SocialAction, SocialActionInput } from '../../action/social-action.js'
import { dayOf, localDayAt, startOfDay } from '../../base/local-days.js'
import type { School } from '../context/roster.js'
import { consentOn } from './consent-at.js'
import { type ConsentElement, consentElements } from './consent-record.js'
import { type Entry, registerOf } from './register.js'

/** Something published with consent that has ended since: it is to be taken down, and was right when it was done. */
export interface Takedown {
  /** The act's own id, where it has one. */
  readonly action?: string
  /** The act among those given, and the person in it, like `/3/content/people/0`. */
  readonly path: string
  readonly subject: string
  readonly element: ConsentElement
  /** The moment from which there is no consent, in UTC. */
  readonly from: string
  readonly because: 'withdrawn' | 'refused' | 'ran-out' | 'never-photograph'
  /**
   * Whether the act certainly shows the element, and with consent at the time; otherwise somebody has to look: it may
   * not be a publication of the school, the person may not be named or pictured, and of voices and work no act says.
   */
  readonly certain: boolean
}

type Published = SocialActionInput | SocialAction
type Person = NonNullable<NonNullable<Published['content']>['people']>[number]

const publishing: ReadonlySet<string> = new Set(['post', 'comment', 'share', 'update-profile'])

/** Whether a person appears in the act in this way; `undefined` where nobody has said. */
const shows = ({ named, pictured }: Person, element: ConsentElement): boolean | undefined =>
  (element === 'name' ? named : element === 'image' ? pictured : undefined) ?? undefined

const because = (
  entries: readonly Entry[],
  element: ConsentElement,
  day: number,
  since: number | undefined,
): Takedown['because'] => {
  if (since === day) return 'never-photograph'
  const starting = entries.find((entry) => !entry.given && entry.elements.includes(element) && entry.from === day)
  return starting?.because ?? 'ran-out'
}

/** The days after an act on which what somebody has consented to may change, in order. */
const changes = (
  entries: readonly Entry[],
  since: number | undefined,
  after: number,
  last: number,
): readonly number[] =>
  [...new Set([...entries.flatMap(({ from, end }) => [from, end]), ...(since === undefined ? [] : [since])])]
    .filter((day) => day > after && day <= last)
    .sort((a, b) => a - b)

const ofPerson = (
  school: School,
  action: Published,
  person: Person,
  path: string,
  last: number,
): readonly Takedown[] => {
  const { id: subject } = person
  const { zone } = school.context.school
  const then = localDayAt(zone, epochOf(action.timing?.at ?? ''))
  const isOfSchool = action.channel?.account === 'official'
  if (!subject || !Number.isFinite(then) || action.channel?.account === 'personal') return []
  const question = {
    subject,
    platform: action.channel?.platform ?? undefined,
    purpose: action.content?.purpose ?? undefined,
  }
  const entries = registerOf(school.context).entriesOf(subject) ?? []
  const { neverPhotograph, neverPhotographSince } = school.person(subject)?.value ?? {}
  const since = neverPhotograph && neverPhotographSince ? dayOf(neverPhotographSince) : undefined
  const days = changes(entries, since, then, last)
  return consentElements.flatMap((element): readonly Takedown[] => {
    const shown = shows(person, element)
    const given = (day: number) => consentOn(school, question, element, day)?.given
    const before = given(then)
    if (shown === false || before === false) return []
    const states = days.map((day) => ({ day, is: given(day) }))
    const lastKept = states.findLastIndex(({ is }) => is !== false)
    const ended = states[lastKept + 1]
    if (ended === undefined) return []
    return [
      {
        ...(action.id && { action: action.id }),
        path,
        subject,
        element,
        from: new Date(startOfDay(zone, ended.day)).toISOString(),
        because: because(entries, element, ended.day, since),
        certain: shown === true && before === true && isOfSchool,
      },
    ]
  })
}

/**
 * The publications whose consent was withdrawn, refused or ran out after they were made, and has not been given again.
 *
 * @param now RFC 3339: what ends later is left out. Without it, what will run out is included.
 */
export const takedowns = (
  school: School,
  actions: readonly (SocialActionInput | SocialAction)[],
  now?: string,
): readonly Takedown[] => {
  const last = now === undefined ? Number.MAX_SAFE_INTEGER : localDayAt(school.context.school.zone, epochOf(now))
  return actions.flatMap((action, index) =>
    publishing.has(action.verb)
      ? (action.content?.people ?? []).flatMap((person, at) =>
          ofPerson(school, action, person, `/${index}/content/people/${at}`, last),
        )
      : [],
  )
}
