import { basename, resolve } from 'node:path'
import type { NewOverlay, OwnValue } from '../authoring/init/new-overlay.js'
import { readValue } from '../authoring/init/read-value.js'
import { nameOf, slugOf } from '../authoring/init/slug-of.js'
import { listed, quote, suggestion } from '../base/issue.js'
import type { Policy } from '../policy/policy.js'

/** Answers that are given with the command. */
export interface GivenAnswers {
  readonly school?: string
  readonly id?: string
  readonly title?: string
  readonly lastReviewed?: string
  readonly nextReview?: string
  readonly set?: readonly string[]
  readonly reason: string
}

/** What is asked: everything but where the base is. */
export type Answers = Omit<NewOverlay, 'folder'>

/** The values that are set with the command, or what is wrong with the first that is. */
export const givenValues = (
  { set = [], reason }: Pick<GivenAnswers, 'set' | 'reason'>,
  { parameters }: Pick<Policy, 'parameters'>,
): { readonly values: readonly OwnValue[] } | { readonly wrong: string } => {
  const names = Object.keys(parameters)
  const values: OwnValue[] = []
  for (const text of set) {
    const at = text.indexOf('=')
    const name = at < 0 ? text : text.slice(0, at)
    const found = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (found === undefined)
      return {
        wrong: `\`--set\`: ${quote(name)} is no parameter of the base${suggestion(name, names) || `: it has ${listed(names)}`}`,
      }
    const read = at < 0 ? { expected: 'a value after `=`' } : readValue(text.slice(at + 1), found.value)
    if ('expected' in read) return { wrong: `\`--set ${name}\`: expected ${read.expected}` }
    values.push({ parameter: name, value: read.value, reason })
  }
  return { values }
}

/** The name that a school has where none is said: its folder's. */
export const schoolOf = ({ school }: GivenAnswers, folder: string): string =>
  school ?? (nameOf(slugOf(basename(resolve(folder)))) || 'Our School')

/** Answers where nothing is asked: those given, and what is usual for the rest. */
export const answersFrom = (
  given: GivenAnswers,
  folder: string,
  base: Policy,
  values: readonly OwnValue[],
): Answers => {
  const name = schoolOf(given, folder)
  const { country } = base.school
  return {
    id: given.id ?? slugOf(name),
    title: given.title ?? base.title,
    school: { name, ...(country === undefined ? {} : { country }) },
    lastReviewedOn: given.lastReviewed ?? null,
    nextReviewDue: given.nextReview ?? null,
    values,
  }
}
