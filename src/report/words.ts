import { factLabels } from '../action/fact-labels.js'
import { isBuiltIn } from '../action/facts.js'
import type { Duty, Finding, Outcome } from '../readings/evaluate/evaluation.js'

export const outcomeWords: Readonly<Record<Outcome | 'invalid', string>> = {
  breach: 'against the policy',
  undetermined: 'not decided yet',
  compliant: 'no rule broken',
  'out-of-scope': 'outside the policy',
  invalid: 'could not be read',
}

const bearerWords: Readonly<Record<Duty['bearer'], string>> = {
  actor: 'the person who acted',
  target: 'the person it was aimed at',
  'account-managers': 'the account managers',
  'staff-aware': 'staff who know of it',
  school: 'the school',
}

const taskWords = new Map([
  ['delete', 'delete it'],
  ['block', 'block the person'],
  ['report', 'report it'],
  ['address', 'answer it politely'],
  ['acknowledge', 'read and accept the policy'],
  ['check-privacy', 'check and maintain the privacy settings'],
  ['train', 'give the safeguarding training'],
])

const recipientWords = new Map([
  ['dsl', 'the designated safeguarding lead'],
  ['deputy-dsl', 'the deputy safeguarding lead'],
  ['senior-leader', 'a senior leader'],
  ['headteacher', 'the head teacher'],
  ['business-manager', 'the business manager'],
])

const promptnessWords: Readonly<Record<Duty['promptness'], string>> = {
  immediately: 'at once',
  'as-soon-as-reasonably-possible': 'as soon as reasonably possible',
  standing: 'a standing duty',
}

/** Input fields that are no facts of their own. */
const inputLabels = new Map([
  ['content.people', 'who is named or shown, and with whose consent'],
  ['actor.id', 'who the person is'],
])

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A slug in words: `staff-behaviour` is `staff behaviour`. */
export const words = (slug: string): string => slug.replaceAll('-', ' ')

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `a, b or c`. */
export const listWords = (names: readonly string[], last: 'or' | 'and'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`

/** An input field by its label, as the end of "it is not known …". */
export type LabelOf = (field: string) => string

/** The labels of all input fields, those of a policy's own facts by their ids. */
export const labelsWith =
  (own: Readonly<Record<string, string>>): LabelOf =>
  (field) =>
    inputLabels.get(field) ?? own[field] ?? (isBuiltIn(field) ? factLabels[field] : `\`${field}\``)

/** `24 November 2026, 10:15 UTC`. */
export const instantWords = (instant: string): string => {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(instant) ?? []
  return time === undefined ? instant : `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}, ${time} UTC`
}

/** Who must do what, reporting to whom, and how soon, as a sentence. */
export const dutySentence = (duty: Pick<Duty, 'bearer' | 'task' | 'reportTo' | 'promptness' | 'dueBy'>): string => {
  const recipients = (duty.reportTo ?? []).map((recipient) => recipientWords.get(recipient) ?? words(recipient))
  const task = taskWords.get(duty.task) ?? words(duty.task)
  const what = recipients.length > 0 ? `${task} to ${listWords(recipients, 'or')}` : task
  const due = duty.dueBy === undefined ? [] : [`by ${instantWords(duty.dueBy)}`]
  return `${[`${capital(bearerWords[duty.bearer])}: ${what}`, promptnessWords[duty.promptness], ...due].join(', ')}.`
}

/** How strong a clause is, in the words of its own kind. */
export const strengthWords = (strength: Finding['strength'], negative: boolean): string => {
  if (strength === undefined) return 'may'
  if (strength === 'encouraged') return negative ? 'better not' : 'encouraged'
  return negative ? `${strength} not` : strength
}
