import type { SocialAction } from '../../action/social-action.js'
import { type FollowUp, type Intake, joined, noIntake } from '../intake.js'
import { at, type Cursor, eachOf, isAbsent } from '../payload/cursor.js'
import { draftOf, type Told } from '../payload/draft-of.js'
import { instantOf } from '../payload/instant.js'
import { actionIdOf, madeIdOf } from '../payload/native-id.js'
import { unreadable } from '../payload/unreadable.js'
import { type Acting, actingOf, isProblem, targetOf } from '../who.js'
import { accountOf, kind, type Pointed, type Reader } from './reader.js'
import { iriOf } from './thing.js'
import type { Words } from './words.js'

/** What is found of one act before it is known who did it. */
export interface Found {
  /** The activity, or the object that stands alone. */
  readonly source: Cursor
  readonly actors: readonly Cursor[]
  /** What the act's id is made of: a post's own for a post, so that what answers it finds it. */
  readonly native: string | undefined
  readonly verb: readonly [verb: SocialAction['verb'], from: string]
  readonly time: Cursor
  readonly target?: Pointed | undefined
  readonly told: (by: Pointed) => readonly Told[]
  readonly words?: Words
  readonly followUps?: (acting: Acting, when: string | undefined) => readonly FollowUp[]
}

/** Who did an activity: its actors or, for an object that stands alone, whom it is attributed to. */
export const actorsOf = (activity: Cursor): readonly Cursor[] => {
  const actors = eachOf(at(activity, 'actor'))
  return actors.length > 0 ? actors : eachOf(at(activity, 'attributedTo'))
}

/** When it happened, where that can be read. */
export const whenOf = (time: Cursor): string | undefined => {
  const when = instantOf(time)
  return when === 'unreadable' ? undefined : when
}

/** The first of several times that is given. */
export const firstTime = (times: readonly [Cursor, ...Cursor[]]): Cursor =>
  times.find((time) => !isAbsent(time)) ?? times[0]

const actBy = (actor: Cursor, found: Found, { school, finish, ...rest }: Reader): Intake => {
  const { source, actors, native, verb, time, target, told, words } = found
  const item = source.path
  const by = accountOf({ school, finish, ...rest }, actor)
  const acting = actingOf(school, by.ref, { item, path: actor.path })
  if (isProblem(acting)) return { ...noIntake, problems: [acting] }
  const when = whenOf(time)
  const draft = draftOf({
    kind,
    item,
    id: actors.length > 1 ? madeIdOf(kind, [native, iriOf(actor)]) : actionIdOf(kind, native),
    verb,
    acting,
    ...(target && { target: targetOf(school, target.ref, acting.person) }),
    told: [
      ['channel.platform', by.found?.value.platform, by.found?.from ?? ''],
      ...told(by),
      ['timing.at', when, time.path],
    ],
    ...(words && { text: words.text, links: words.links, suggestions: words.suggestions }),
  })
  return { actions: [finish(draft)], problems: [], followUps: found.followUps?.(acting, when) ?? [] }
}

/** The acts of everybody who took part in one activity. */
export const actsOf = (found: Found, reader: Reader): Intake => {
  const { source, actors, time } = found
  const { path } = source
  const place = at(source, 'actor').path
  const problems = [
    ...(actors.length === 0
      ? [{ item: path, path: place, code: 'wrong-shape', message: 'says nothing of who did it' }]
      : []),
    ...(instantOf(time) === 'unreadable' ? [unreadable(path, time, 'a time')] : []),
  ]
  return joined([{ ...noIntake, problems }, ...actors.map((actor) => actBy(actor, found, reader))])
}
