import type { School } from '../context/roster.js'
import { isAppPhrase, membersIn } from './app-text.js'
import type { Entry } from './headers.js'
import type { Moment } from './moments.js'
import { contradicted } from './order.js'
import { accountRef } from './sender.js'

/** What a line of an export is taken for. */
export type Attribution =
  | { readonly as: 'app' }
  | { readonly as: 'message'; readonly sender: string }
  /** It may be part of the message before it, which somebody wrote to look like a message. */
  | { readonly as: 'doubtful'; readonly why: string }

export const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

/** What of the lines of an export, each with its moment, is believed to have been written by whom it says. */
export const attributionsOf = (
  school: School,
  entries: readonly Entry[],
  moments: readonly (Moment | undefined)[],
): readonly Attribution[] => {
  const dated = entries.flatMap((_entry, index) => (moments[index] ? [index] : []))
  const against = contradicted(dated.map((index) => moments[index]?.epoch ?? 0))
  const doubts = new Map<number, string>()
  for (const [position, by] of against) {
    const other = entries[dated[by] ?? 0]?.line
    const which = by < position ? 'before' : 'after'
    doubts.set(dated[position] ?? 0, `its time is ${which} that of line ${other}`)
  }
  entries.forEach((_entry, index) => {
    if (moments[index] === undefined) doubts.set(index, 'there is no such date or time in the day order that was given')
  })
  const isKnown = (sender: string): boolean => school.account(accountRef(sender)) !== undefined
  const isApp = ({ sender }: Entry): boolean => sender === undefined || (isAppPhrase(sender) && !isKnown(sender))

  const lines = new Map<string, number>()
  const members = new Set<string>()
  entries.forEach((entry, index) => {
    if (doubts.has(index)) return
    const { sender = '', text } = entry
    if (isApp(entry)) for (const member of membersIn(sender === '' ? text : sender)) members.add(fold(member))
    else lines.set(fold(sender), (lines.get(fold(sender)) ?? 0) + 1)
  })
  return entries.map((entry, index): Attribution => {
    const why = doubts.get(index)
    if (why !== undefined) return { as: 'doubtful', why }
    const { sender } = entry
    if (sender === undefined || isApp(entry)) return { as: 'app' }
    const name = fold(sender)
    const isElsewhere = index === 0 || (lines.get(name) ?? 0) > 1 || members.has(name) || isKnown(sender)
    return isElsewhere
      ? { as: 'message', sender }
      : { as: 'doubtful', why: 'its sender is neither elsewhere in the export nor in `accounts` of the context' }
  })
}
