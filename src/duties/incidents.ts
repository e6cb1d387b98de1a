import { epochOf, instantPattern } from '../action/instant.js'
import type { SocialAction } from '../action/social-action.js'
import { ClausewiseError } from '../base/clausewise-error.js'
import { incidentWindowName, incidentWindowOf } from '../policy/incident-window.js'
import type { Policy } from '../policy/policy.js'

/** One upheld incident: somebody decided that an act of this person was abusive or inappropriate. */
export interface Incident {
  /** The `actor.id` of that act. */
  readonly actor: string
  /** When the act was done, RFC 3339. */
  readonly at: string
  /** The act, where it is known by an id; incidents of one act count once. */
  readonly action?: string | undefined
}

/** Which incidents count. */
export interface IncidentOptions {
  /** From this moment on the record of incidents is complete, RFC 3339. */
  readonly since: string
  /** How many days an incident counts. Without it, what the policy sets; without that, for ever. */
  readonly windowDays?: number | undefined
  /** The policy whose parameter `incidentWindowDays` sets how many days an incident counts, where it has one. */
  readonly policy?: Policy | undefined
}

const day = 86_400_000

const refuse = (path: string, message: string): never => {
  throw new ClausewiseError('invalid-options', [{ code: 'invalid-options', path, message }])
}

const needInstant = (path: string, text: string): number =>
  instantPattern.test(text)
    ? epochOf(text)
    : refuse(path, 'expected a real date and time with an offset, like `2026-11-23T10:15:00Z`')

/** Abusive or inappropriate acts in a list, where their content is known to be so and their person and time are known. */
export const incidentsOf = (actions: readonly SocialAction[]): readonly Incident[] =>
  actions.flatMap(({ id, actor, content, timing }) =>
    (content?.abusive === true || content?.inappropriate === true) && actor.id !== undefined && timing?.at !== undefined
      ? [{ actor: actor.id, at: timing.at, action: id }]
      : [],
  )

const windowOf = (policy: Policy | undefined): number | undefined => {
  const set = policy && incidentWindowOf(policy)
  if (set === undefined || typeof set === 'number') return set
  return refuse(`/policy/parameters/${incidentWindowName}`, 'expected a whole number of days above 0')
}

/**
 * Makes the count of earlier incidents of an act's actor, for `history.priorIncidents`: those before the act, and no
 * further back than the window. It is `undefined`, unknown, where the actor or the time of the act is, and where the
 * record begins after the window does: a number would say that nothing went before. Without a window the record
 * has to be said to reach back to the beginning of 1970.
 *
 * @throws ClausewiseError `invalid-options`
 */
export const priorIncidents = (
  incidents: readonly Incident[],
  { since, policy, windowDays = windowOf(policy) }: IncidentOptions,
): ((action: SocialAction) => number | undefined) => {
  const complete = needInstant('/since', since)
  if (windowDays !== undefined && !(Number.isSafeInteger(windowDays) && windowDays > 0))
    refuse('/windowDays', 'expected a whole number of days above 0')
  const ofActor = new Map<string, { readonly moment: number; readonly action: string | undefined }[]>()
  incidents.forEach(({ actor, at, action }, index) => {
    const incident = { moment: needInstant(`/incidents/${index}/at`, at), action }
    const known = ofActor.get(actor)
    if (known) known.push(incident)
    else ofActor.set(actor, [incident])
  })
  return ({ id, actor, timing }) => {
    if (actor.id === undefined || timing?.at === undefined) return undefined
    const until = epochOf(timing.at)
    const from = windowDays === undefined ? 0 : until - windowDays * day
    if (complete > from) return undefined
    const counted = (ofActor.get(actor.id) ?? []).filter(
      ({ moment, action }) => from <= moment && moment < until && (action === undefined || action !== id),
    )
    const named = counted.flatMap(({ action }) => (action === undefined ? [] : [action]))
    return counted.length - named.length + new Set(named).size
  }
}
