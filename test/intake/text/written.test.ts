import { expect, test } from 'vitest'
import { parseAction } from '../../../src/action/parse-action.js'
import { finisher } from '../../../src/intake/finish.js'
import { detectors } from '../../../src/intake/text/detectors.js'
import { lines } from './labelled.js'
import { school } from './school.js'

const finish = finisher(school)
const acts = lines.map(({ text }) =>
  finish({
    item: '/0',
    action: { verb: 'comment', actor: { roles: ['public'] } },
    evidence: [],
    suggestions: [],
    text,
  }),
)

const stringsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

test('acts of all labelled lines are valid, and nothing in their content is false', () => {
  for (const { action } of acts) {
    expect(parseAction(action).ok).toBe(true)
    const { people, ...flags } = action.content ?? {}
    for (const value of Object.values(flags)) expect(value).toBe(true)
    for (const { named } of people?.slice(0, -1) ?? []) expect(named).toBe(true)
    expect(people?.at(-1) ?? {}).toEqual({})
  }
})

/** Whatever may be written of a text, however many lines there are. */
const ours = new Set([
  '/0',
  'comment',
  'public',
  'certain',
  'likely',
  'possible',
  'roster',
  'content.refersTo',
  'Is this a child of whoever acted?',
  ...['a member of staff', 'a pupil', 'a parent'].map((whom) => `Does it refer to ${whom}?`),
  ...detectors.flatMap(({ source, fact, question }) => [source, fact, question]),
  ...school.context.people.map(({ id }) => id),
])

test('no word, name or number of a text is written', () => {
  const written = new Set(stringsOf(acts).filter((each) => !/^content\.people\.\d\.relation$/.test(each)))
  expect([...written].filter((each) => !ours.has(each))).toEqual([])
  expect(written.size).toBeGreaterThan(40)
})
