import type { Strength, Task } from '../../../logic/compiled-policy.js'
import { enGB } from '../../../readings/english/phrases/en-GB.js'
import type { DutyWords } from '../words.js'

const bearers: Readonly<Record<Task['bearer'], readonly [who: string, be: 'is' | 'are']>> = {
  actor: ['the person', 'is'],
  target: ['the person it is aimed at', 'is'],
  'account-managers': ['the people who manage the school’s accounts', 'are'],
  'staff-aware': ['every member of staff, governor and volunteer who learns of it', 'is'],
  school: ['the school', 'is'],
}

const tasks: Readonly<Record<string, string>> = {
  acknowledge: 'read and accept the policy',
  address: 'deal with it',
  block: 'block the person',
  'check-privacy': 'check the privacy settings of their personal account',
  delete: 'delete it',
  report: 'report it',
  suspend: 'suspend the person’s account',
  train: 'give the person the safeguarding training',
  warn: 'warn the person',
}

const recipients: Readonly<Record<string, string>> = {
  ...(enGB.facts['actor.positions'].values as Readonly<Record<string, string>>),
  'governing-board': 'the governing board',
  parents: 'the parents or carers',
}

const promptnesses: Readonly<Record<Task['promptness'], string>> = {
  immediately: 'at once',
  'as-soon-as-reasonably-possible': 'as soon as reasonably possible',
  standing: 'and until then the duty stands',
}

const spaced = (name: string): string => enGB.quoted(name.replaceAll('-', ' '))
const named = (names: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(names, name) ? (names[name] as string) : spaced(name)

const strong = (strength: Strength, be: string): string =>
  strength === 'encouraged' ? `${be} encouraged to` : strength

/** `the people who manage the school’s accounts must delete it as soon as reasonably possible (within 24 hours)`. */
export const duty = ({ bearer, strength, task, reportTo, promptness, within }: DutyWords): string => {
  const [who, be] = bearers[bearer]
  const what = Object.hasOwn(tasks, task) ? tasks[task] : `carry out the task ${spaced(task)}`
  const to = enGB.or(reportTo.map((one) => named(recipients, one)))
  const told = to === '' ? '' : task === 'report' ? ` to ${to}` : ` and tell ${to}`
  const soon = promptness === 'standing' ? `, ${promptnesses[promptness]}` : ` ${promptnesses[promptness]}`
  return `${who} ${strong(strength, be)} ${what}${told}${soon}${within === undefined ? '' : ` (within ${within})`}`
}

const minute = 60_000

/** `1 day`, `36 hours`, `1 hour and 30 minutes`: exact, in whole hours and minutes. */
export const duration = (milliseconds: number): string => {
  const count = (value: number, unit: string) => `${value} ${unit}${value === 1 ? '' : 's'}`
  const minutes = Math.round(milliseconds / minute)
  const parts = [
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const
  const said = parts.filter(([value]) => value > 0).map(([value, unit]) => count(value, unit))
  return said.length === 0 ? count(0, 'minute') : enGB.and(said)
}
