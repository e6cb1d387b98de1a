import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { parseAction } from '../../src/action/parse-action.js'
import { socialActionSchema } from '../../src/action/social-action.js'
import { evaluate } from '../../src/api/evaluate.js'
import type { ClausewiseError } from '../../src/base/clausewise-error.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { setAt } from './set-at.js'

interface JsonSchema {
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
}

/** Every place that an act has, the whole of it among them: objects, lists, their first members, and fields. */
const placesOf = ({ anyOf = [], properties = {}, items }: JsonSchema, at = ''): string[] => [
  ...new Set([
    at,
    ...anyOf.flatMap((one) => placesOf(one, at)),
    ...Object.entries(properties).flatMap(([key, one]) => placesOf(one, `${at}/${key}`)),
    ...(items ? placesOf(items, `${at}/0`) : []),
  ]),
]
const places = placesOf(z.toJSONSchema(socialActionSchema, { io: 'input' }) as JsonSchema)

/** What may be about a person; none is near a known name. */
const secrets = [
  'Aroha Whitcombe',
  'Whitcombe',
  'whitcombe-aroha',
  'Mr. Ó Súilleabháin',
  'a.whitcombe@example.org',
  'a_whitcombe',
  '07700900123',
  '07700 900123',
  '+447700900123',
  '2015-09-14',
  'LE4-2EF',
  7_700_900_123,
  -447_700_900_123.5,
] as const

const least = { verb: 'post', actor: { roles: ['staff'] } }
const issuesOf = (input: unknown) => {
  const parsed = parseAction(input)
  return parsed.ok ? [] : parsed.issues
}
/** How a value comes to stand somewhere: by itself, in a list, in an object, and in text that is too long. */
const forms = (secret: string | number): unknown[] => [
  secret,
  [secret],
  [[secret, secret]],
  { name: secret },
  `${secret} `.repeat(10_001),
  `${secret}\n`,
]
/** Where text of any kind is taken, or of a form that one of the secrets has. */
const open = ['/id', '/actor/id', '/target/id', '/content/people/0/id', '/channel/platform']
const telling = (message: string, secret: string | number) => message.includes(String(secret))

describe('no message repeats what an act holds', () => {
  test('there are places of every kind', () => {
    expect(places).toEqual(expect.arrayContaining(['', '/id', '/verb', '/actor/roles/0', '/content/people/0/consent']))
    expect(places.length).toBeGreaterThan(70)
  })

  test.each(places)('at "%s"', (place) => {
    const refused = secrets.flatMap((secret) =>
      forms(secret).flatMap((value) => {
        const issues = issuesOf(setAt(least, place, value))
        expect(issues.filter(({ message }) => telling(message, secret))).toEqual([])
        return issues
      }),
    )
    expect(refused.length).toBeGreaterThanOrEqual(secrets.length)
  })

  test.each(secrets)('with %j everywhere at once', (secret) => {
    const leaves = places.filter((place) => !places.some((other) => other.startsWith(`${place}/`)))
    const everywhere = leaves.reduce<unknown>((act, place) => setAt(act, place, secret), least)
    const issues = issuesOf(everywhere)
    expect(issues.length).toBeGreaterThanOrEqual(leaves.length - open.length)
    expect(issues.filter(({ message }) => telling(message, secret))).toEqual([])
    let thrown: unknown
    try {
      evaluate(everywhere, { policy })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ code: 'invalid-action' })
    expect(telling((thrown as ClausewiseError).message, secret)).toBe(false)
  })
})

test.each<[pointer: string, value: unknown, message: RegExp]>([
  ['/verb', 'psot', /^`psot` is not one of .*; did you mean `post`\?$/],
  ['/verb', 'Whitcombe', /^text is not one of `post`, [^?]*`browse`$/],
  ['/verb', 7_700_900_123, /^a number is not one of `post`, [^?]*`browse`$/],
  ['/content/refersTo/0', 'Whitcombe', /^text is not one of `staff`, `pupil`, `parent`$/],
  ['/timing/at', '2015-09-14', /^text does not fit: expected a real date and time with an offset/],
  ['/channel/platform', 'LE4-2EF', /^text does not fit: expected lower-case letters, digits and hyphens/],
])('a value is named only where a known name is near it: %s %j', (pointer, value, message) => {
  expect(issuesOf(setAt(least, pointer, value))).toEqual([
    { code: expect.any(String), path: pointer, message: expect.stringMatching(message) },
  ])
})
