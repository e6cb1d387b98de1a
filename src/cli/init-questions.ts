import type { Readable, Writable } from 'node:stream'
import type { OwnValue } from '../authoring/init/new-overlay.js'
import { readValue, valueText } from '../authoring/init/read-value.js'
import { slugOf } from '../authoring/init/slug-of.js'
import type { Policy } from '../policy/policy.js'
import type { Answers, GivenAnswers } from './init-answers.js'

/** Where questions are put, and from where they are answered. */
export interface Terminal {
  readonly input: Readable
  readonly output: Writable
}

class Cancelled extends Error {}

/** The prompts that are needed; loaded only where something is asked. */
const promptsOn = async (terminal: Terminal) => {
  const { intro, isCancel, multiselect, outro, text } = await import('@clack/prompts')
  const answered = async <T>(answer: Promise<T>): Promise<Exclude<T, symbol>> => {
    const found = await answer
    if (isCancel(found)) throw new Cancelled()
    return found as Exclude<T, symbol>
  }
  return {
    intro: (title: string) => intro(title, terminal),
    outro: (message: string) => outro(message, terminal),
    text: (message: string, initialValue: string, validate: (answer: string) => string | undefined) =>
      answered(text({ ...terminal, message, initialValue, validate: (answer = '') => validate(answer) })),
    several: (message: string, options: readonly { value: string; label: string; hint: string }[]) =>
      answered(multiselect<string>({ ...terminal, message, options: [...options], required: false })),
  }
}
type Prompts = Awaited<ReturnType<typeof promptsOn>>

const needed = (answer: string) => (answer.trim() === '' ? 'This cannot be empty.' : undefined)
const isId = (answer: string) =>
  answer === slugOf(answer) && answer !== '' ? undefined : 'Lower-case words, joined by hyphens.'
const isDay = (answer: string) =>
  answer === '' || /^\d{4}-\d{2}-\d{2}$/.test(answer) ? undefined : 'A date like 2026-11-23, or nothing.'

const ownValues = async (
  { several, text }: Prompts,
  { parameters }: Policy,
  set: readonly OwnValue[],
): Promise<readonly OwnValue[]> => {
  const open = Object.entries(parameters).filter(([name]) => !set.some(({ parameter }) => parameter === name))
  if (open.length === 0) return set
  const chosen = await several(
    'Which values does the school set itself? (none is usual)',
    open.map(([value, { value: current, description }]) => ({
      value,
      label: `${value}: ${valueText(current)}`,
      hint: description,
    })),
  )
  const values = [...set]
  for (const [parameter, { value, description }] of open.filter(([name]) => chosen.includes(name))) {
    const read = (answer: string) => readValue(answer, value)
    const answer = await text(`${parameter}: ${description}`, valueText(value), (answer) => {
      const found = read(answer)
      return 'expected' in found ? `Expected ${found.expected}.` : undefined
    })
    const reason = await text(`Why does the school set ${parameter}?`, '', needed)
    const found = read(answer)
    if ('value' in found) values.push({ parameter, value: found.value, reason: reason.trim() })
  }
  return values
}

/**
 * Asks for every answer that was not given with the command.
 *
 * @returns nothing where it is cancelled
 */
export const askFor = async (
  usual: Answers,
  given: GivenAnswers,
  base: Policy,
  terminal: Terminal,
): Promise<Answers | undefined> => {
  const prompts = await promptsOn(terminal)
  const { intro, outro, text } = prompts
  try {
    intro(`A policy that extends ${base.title} ${base.version} (${base.id})`)
    const name = given.school ?? (await text('What is the school called?', usual.school.name, needed)).trim()
    const id = given.id ?? (await text('What is the id of its policy?', slugOf(name), isId))
    const day = (date: string) => (date === '' ? null : date)
    const lastReviewedOn =
      given.lastReviewed ?? day(await text('When was the policy last reviewed? (empty: not recorded)', '', isDay))
    const nextReviewDue =
      given.nextReview ?? day(await text('When is it to be reviewed next? (empty: not recorded)', '', isDay))
    const values = await ownValues(prompts, base, usual.values)
    outro('That is all.')
    return { ...usual, id, school: { ...usual.school, name }, lastReviewedOn, nextReviewDue, values }
  } catch (error) {
    if (error instanceof Cancelled) return undefined
    throw error
  }
}
