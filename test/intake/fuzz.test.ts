import { json as anyJson, array, assert, constantFrom, property, string, tuple } from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import { adapters } from '../../src/intake/adapters.js'
import type { School } from '../../src/intake/context/roster.js'
import type { Intake } from '../../src/intake/intake.js'
import { announce, seed } from '../support/seed.js'
import { damaged, mutated, pathsOf, valueAt } from './fuzz/mutate.js'
import { type Samples, samples } from './fuzz/samples.js'

type Read = (payload: string, school: School, options: unknown) => Intake

/** What may be repeated: an id as platforms draw them, a time, or the key by which the Graph says that there is more. */
const token = /^(?:[\w.:$=+-]{1,200}|@odata\.nextLink)$/

const decoded = (payload: string): unknown => {
  try {
    return JSON.parse(payload.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** A word that stands nowhere else, for a place where people write words or names. */
const canary = 'Zzyzxcanary'
const wordy = new Set(
  'name message text content summary display_name username preferredUsername spoiler_text description comment title reaction_type url link href emoji displayName subject mentionText alt_text expanded_url'.split(
    ' ',
  ),
)

const withCanaries = (document: unknown): string =>
  JSON.stringify(document, (key, value: unknown) =>
    typeof value === 'string' && wordy.has(key) ? `${value.slice(0, 40)}${canary}` : value,
  )

const isLeak = (outcome: string, value: unknown): boolean =>
  typeof value === 'string' &&
  value.length > 7 &&
  !token.test(value) &&
  outcome.includes(JSON.stringify(value).slice(1, -1))

const lists: readonly unknown[] = ['entry', 'changes', 'messaging', 'orderedItems', 'value', 'data']

/** The members of the lists by which payloads hold items. */
const itemsIn = (document: unknown): readonly string[] =>
  pathsOf(document)
    .filter(
      (path) => typeof path.at(-1) === 'number' && path.every((key) => typeof key === 'number' || lists.includes(key)),
    )
    .map((path) => path.map((key) => `/${key}`).join(''))

/** An item is told, something in it is, or it is in something that was refused as a whole. */
const isTold = (place: string, { actions, problems }: Intake): boolean =>
  [...actions, ...problems].some(({ item }) => item === place || item.startsWith(`${place}/`)) ||
  problems.some(({ item }) => place.startsWith(`${item}/`))

const pointed = (document: unknown, pointer: string): unknown => valueAt(document, pointer.split('/').slice(1))

const factsOf = (action: Intake['actions'][number]['action']): readonly string[] => {
  const { id: _id, verb: _verb, ...parts } = action
  return [
    'verb',
    ...Object.entries(parts).flatMap(([part, facts]) => Object.keys(facts ?? {}).map((key) => `${part}.${key}`)),
  ]
}

/** What is wrong with an act: it is not valid, or a fact of it has no evidence. */
const wrongInActs = ({ actions }: Intake): readonly string[] =>
  actions.flatMap(({ action, evidence }) => {
    const parsed = parseAction(action)
    const proven = new Set(evidence.map(({ fact }) => fact))
    return [
      ...(parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${path} ${message}`)),
      ...factsOf(action).filter((fact) => !proven.has(fact)),
    ]
  })

/** What is wrong with an outcome, by the document that was read. */
const wrongWith = (document: unknown, outcome: Intake, written: string): readonly unknown[] => {
  const values = pathsOf(document).flatMap((path) => [path.at(-1), valueAt(document, path)])
  const places = outcome.actions.flatMap(({ evidence }) => evidence.map(({ from }) => from))
  return [
    ...itemsIn(document).filter((place) => !isTold(place, outcome)),
    ...values.filter((value) => isLeak(written, value)),
    ...places.filter((from) => /^(?:$|\/)/.test(from) && pointed(document, from) === undefined),
  ]
}

const check = (read: Read, { options, school, json }: Samples, payload: string): void => {
  const outcome = read(payload, school, options)
  const written = JSON.stringify(outcome)
  const document = decoded(payload)
  expect([
    ...wrongInActs(outcome),
    ...(written.includes(canary) ? [canary] : []),
    ...(document === undefined || !json ? [] : wrongWith(document, outcome, written)),
  ]).toEqual([])
}

const runs = { seed, numRuns: 150 } as const

describe.each(Object.keys(adapters) as (keyof typeof adapters)[])('%s', (kind) => {
  const read = adapters[kind] as Read
  const sample = samples[kind]

  test('reads any JSON and any text', () => {
    assert(
      property(anyJson(), (payload) => check(read, sample, payload)),
      runs,
    )
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (payload) => check(read, sample, payload)),
      runs,
    )
  })

  test('reads its samples cut off, damaged and decoded wrongly', () => {
    assert(
      property(damaged(sample.payloads), (payload) => check(read, sample, payload)),
      runs,
    )
  })

  test('reads samples whose parts were changed, alone, in a list and one on each line', () => {
    if (!sample.json) return
    const documents = array(mutated(sample.payloads), { minLength: 1, maxLength: 3 })
    assert(
      property(tuple(documents, constantFrom('alone', 'list', 'lines')), ([changed, how]) => {
        const payloads = how === 'alone' ? changed : how === 'list' ? [changed] : []
        for (const payload of payloads) check(read, sample, withCanaries(payload))
        if (how === 'lines') check(read, sample, changed.map(withCanaries).join('\n'))
      }),
      runs,
    )
  })
})

afterAll(() => announce('adapters'))
