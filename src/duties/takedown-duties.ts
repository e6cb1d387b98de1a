import { epochOf } from '../action/instant.js'
import type { SocialAction } from '../action/social-action.js'
import { type Takedown, takedowns } from '../intake/consent/takedowns.js'
import type { School } from '../intake/context/roster.js'
import type { Evaluation } from '../readings/evaluate/evaluation.js'
import type { Arisen } from './answers.js'
import type { LaterAct } from './later-act.js'

/** How an act shows what it takes consent to show. Of voices and work no act says anything. */
const shown = { name: 'named', image: 'pictured' } as const
type Shown = keyof typeof shown

const messages: Readonly<Record<Shown, readonly [certain: string, otherwise: string]>> = {
  name: [
    'The consent to name somebody here has ended since this was published.',
    'A consent to be named has ended since this was published: see whether it names them here.',
  ],
  image: [
    'The consent to picture somebody here has ended since this was published.',
    'A consent to be pictured has ended since this was published: see whether it shows them here.',
  ],
}

/** The act as it would be if it showed them on an account of the school, with consent or without. */
const ifShown = (act: SocialAction, at: number, element: Shown, given: boolean): SocialAction => {
  const people = (act.content?.people ?? []).map((person, index) =>
    index === at ? { ...person, [shown[element]]: true, consent: { ...person.consent, [element]: given } } : person,
  )
  return { ...act, channel: { ...act.channel, account: 'official' }, content: { ...act.content, people } }
}

const wasDeleted = ({ action, from }: Takedown, laterActs: readonly LaterAct[]): boolean =>
  laterActs.some(
    ({ kind, of, at }) =>
      kind === 'delete' && action !== undefined && of === action && at !== undefined && epochOf(at) < epochOf(from),
  )

/**
 * Duties to take down what was published with a consent that has ended since, under each clause that forbids to publish it
 * without. They arise when the consent ends, and are no violation of the past.
 */
export const takedownDuties = (
  school: School,
  actions: readonly SocialAction[],
  evaluator: (action: SocialAction) => Evaluation,
  now: string,
  laterActs: readonly LaterAct[] = [],
): readonly Arisen[] =>
  takedowns(school, actions, now).flatMap((takedown): readonly Arisen[] => {
    const { path, element, from, certain } = takedown
    const [, index, , , at] = path.split('/').map(Number)
    const act = actions[index ?? -1]
    if (act === undefined || (element !== 'name' && element !== 'image') || wasDeleted(takedown, laterActs)) return []
    const judged = (given: boolean) => evaluator(ifShown(act, at ?? -1, element, given)).violations
    const allowed = new Set(judged(true).map(({ clause }) => clause))
    const [sure, unsure] = messages[element]
    return judged(false)
      .filter(({ clause }) => !allowed.has(clause))
      .map((violation) => ({
        duty: {
          ...violation,
          message: certain ? sure : unsure,
          bearer: 'account-managers',
          task: 'delete',
          promptness: 'as-soon-as-reasonably-possible',
        },
        act: { ...act, timing: { ...act.timing, at: from } },
      }))
  })
