import { dayOf } from '../../base/local-days.js'
import { once } from '../../base/once.js'
import type { SchoolContext } from '../context/school-context.js'
import type { IntakeProblem } from '../intake.js'
import type { ConsentElement, ConsentLabel, ConsentRecord } from './consent-record.js'
import { doubtfulFrom } from './giver.js'

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
  readonly giver: string | undefined
  /** The first day of which the roster does not say that the giver may consent: a consent proves nothing from then on. */
  readonly doubtful: number
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
const entriesFrom = (
  record: ConsentRecord,
  label: ConsentLabel | undefined,
  doubtful: number,
  place: string,
): readonly Entry[] => {
  const { given, giver, withdrawn, until } = record
  const over = until === undefined ? Number.POSITIVE_INFINITY : dayAfter(until)
  const taken = withdrawn === undefined ? Number.POSITIVE_INFINITY : dayOf(withdrawn)
  const of = {
    elements: label?.elements ?? record.elements ?? [],
    reaches: label ? [label, record] : [record],
    giver,
    doubtful,
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

const unauthorised = (index: number): IntakeProblem => ({
  item: 'context',
  path: `context#/consents/${index}/giver`,
  code: 'giver-unsure',
  message:
    'the roster does not say that this person may consent for the subject, so the consent proves nothing; add the subject to their `ownChildren`, or record who gave it',
})

/** Reads a school's consents once, for many questions. */
export const registerOf = once((context: SchoolContext): Register => {
  const { consents, consentLabels } = context
  const subjects = new Map<string, Entry[]>()
  const people = new Map(context.people.map((person) => [person.id, person]))
  const unsure: IntakeProblem[] = []
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
    const doubtful = doubtfulFrom(record, people)
    if (record.given && doubtful <= dayOf(record.from)) unsure.push(unauthorised(index))
    entries.push(...entriesFrom(record, meaning, doubtful, `context#/consents/${index}`))
  })
  return { entriesOf: (subject) => subjects.get(subject), problems: [...problems.values(), ...unsure] }
})

/** What stands in the way of reading a school's consent register: each label that nothing explains, once, and consents of doubtful givers. */
export const consentProblems = ({ context }: { readonly context: SchoolContext }): readonly IntakeProblem[] =>
  registerOf(context).problems
