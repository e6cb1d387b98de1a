import { dayOf } from '../../base/local-days.js'
import { once } from '../../base/once.js'
import type { SchoolContext } from '../context/school-context.js'
import type { IntakeProblem } from '../intake.js'
import type { ConsentElement, ConsentLabel, ConsentRecord } from './consent-record.js'

/** How far a record reaches: every platform or purpose where none is named. */
export type Reach = Partial<Pick<ConsentLabel, 'platforms' | 'purposes'>>

/** Something that a register says: a consent or a refusal, from a day to another, as days from 1970. */
export interface Entry {
  readonly given: boolean
  readonly elements: readonly ConsentElement[]
  /** The record's own reach and its label's: both have to fit. */
  readonly reaches: readonly Reach[]
  readonly from: number
  /** The first day on which it no longer holds. */
  readonly end: number
  /** Why it begins, for a refusal. */
  readonly because: 'refused' | 'withdrawn'
  /** Its place in the context. */
  readonly place: string
}

/** A consent register, ready to be asked. */
export interface Register {
  /** What it says of somebody; `undefined` for somebody who is not in it. */
  entriesOf(subject: string): readonly Entry[] | undefined
  readonly problems: readonly IntakeProblem[]
}

const dayAfter = (day: string): number => dayOf(day) + 1

/**
 * A record as what it says: a consent that was withdrawn is a refusal from then on, so that a broader consent that is
 * still in force does not bring it back. A refusal that was withdrawn is merely over.
 */
const entriesFrom = (record: ConsentRecord, label: ConsentLabel | undefined, place: string): readonly Entry[] => {
  const { given, withdrawn, until } = record
  const over = until === undefined ? Number.POSITIVE_INFINITY : dayAfter(until)
  const taken = withdrawn === undefined ? Number.POSITIVE_INFINITY : dayOf(withdrawn)
  const of = {
    elements: label?.elements ?? record.elements ?? [],
    reaches: label ? [label, record] : [record],
    place,
  }
  const entry: Entry = { ...of, given, from: dayOf(record.from), end: Math.min(over, taken), because: 'refused' }
  const refusal: Entry = { ...of, given: false, from: taken, end: Number.POSITIVE_INFINITY, because: 'withdrawn' }
  return given && withdrawn !== undefined ? [entry, refusal] : [entry]
}

const unmapped = (index: number): IntakeProblem => ({
  item: 'context',
  path: `context#/consents/${index}/label`,
  code: 'unmapped-label',
  message: 'nothing says what this label means, so its records count as not recorded; add it to `consentLabels`',
})

/** Reads a school's consents once, for many questions. */
export const registerOf = once((context: SchoolContext): Register => {
  const { consents, consentLabels } = context
  const subjects = new Map<string, Entry[]>()
  const problems = new Map<string, IntakeProblem>()
  consents.forEach((record, index) => {
    const entries = subjects.get(record.subject) ?? []
    subjects.set(record.subject, entries)
    const { label } = record
    const meaning = label !== undefined && Object.hasOwn(consentLabels, label) ? consentLabels[label] : undefined
    if (label !== undefined && meaning === undefined) {
      if (!problems.has(label)) problems.set(label, unmapped(index))
      return
    }
    entries.push(...entriesFrom(record, meaning, `context#/consents/${index}`))
  })
  return { entriesOf: (subject) => subjects.get(subject), problems: [...problems.values()] }
})

/** What stands in the way of reading a school's consent register: each label that nothing explains, once. */
export const consentProblems = ({ context }: { readonly context: SchoolContext }): readonly IntakeProblem[] =>
  registerOf(context).problems
