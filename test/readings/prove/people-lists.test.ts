import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PeopleFactId, peopleFactIds, personTests, someone } from '../../../src/action/people.js'
import { type Person, personRoles, relations } from '../../../src/action/social-action.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../../src/base/truth.js'
import { type PeopleFact, peopleFactsRead, peopleLists } from '../../../src/readings/prove/people-lists.js'
import { announce, seed } from '../../support/seed.js'

type People = readonly Person[]

const exemptions: readonly (readonly boolean[])[] = [[false], [true], [false, true]]
const maybe = <T>(values: readonly T[]): readonly (T | undefined)[] => [undefined, ...values]
const flag = maybe([true, false])

const person = (
  role: Person['role'],
  relation: Person['relation'],
  named: boolean | undefined,
  pictured: boolean | undefined,
  name: boolean | undefined,
  image: boolean | undefined,
): Person => JSON.parse(JSON.stringify({ role, relation, named, pictured, consent: { name, image } }))

/** Everyone of whom anything can be said. */
const everyone: People = maybe(personRoles).flatMap((role) =>
  maybe(relations).flatMap((relation) =>
    flag.flatMap((named) =>
      flag.flatMap((pictured) =>
        flag.flatMap((name) => flag.map((image) => person(role, relation, named, pictured, name, image))),
      ),
    ),
  ),
)

/** What an act that publishes nothing takes people for. */
const ordinarily = (people: People): People =>
  people.map((one) => ({ ...one, named: one.named === true, pictured: one.pictured === true }))

const vectorOf = (asked: readonly PeopleFact[], people: People): readonly Truth[] =>
  asked.map(({ fact, exempt }) => someone(fact, people, exempt))
const keyOf = (asked: readonly PeopleFact[], people: People) => vectorOf(asked, people).join('')

const askedOf = fc
  .tuple(fc.subarray([...peopleFactIds], { minLength: 1 }), fc.constantFrom(...exemptions))
  .map(([ids, exempt]) => peopleFactsRead(new Set<string>(ids), exempt))
const anyone = fc.constantFrom(...everyone)

test.each([
  ['one exemption', [false], 6],
  ['both', [false, true], 12],
])('facts are asked about under every exemption there is: %s', (_name, exempt, count) => {
  expect(peopleFactsRead(new Set<string>(peopleFactIds), exempt)).toHaveLength(count)
  expect(peopleFactsRead(new Set(['content.spam']), exempt)).toEqual([])
})

describe.each(exemptions.map((exempt) => [exempt.join(' and '), exempt] as const))('exemption %s', (_name, exempt) => {
  const asked = peopleFactsRead(new Set<string>(peopleFactIds), exempt)
  const table = peopleLists(asked)
  const keys = new Set(table.map(({ truths }) => truths.join('')))

  test('each list comes to what its entry says, and no two to the same', () => {
    expect(keys.size).toBe(table.length)
    for (const { people, truths } of table) expect(vectorOf(asked, people)).toEqual(truths)
  })

  test('nothing that nobody, anyone or any two come to is missing, whether acts publish or not', () => {
    expect(keys.has(keyOf(asked, []))).toBe(true)
    const alone = new Map(everyone.map((one) => [keyOf(asked, [one]), one]))
    for (const one of alone.values())
      for (const other of alone.values()) expect(keys.has(keyOf(asked, [one, other]))).toBe(true)
    for (const one of everyone) {
      expect(keys.has(keyOf(asked, [one]))).toBe(true)
      expect(keys.has(keyOf(asked, ordinarily([one])))).toBe(true)
    }
  })

  test('where an entry is of people of whom all is said, acts that publish nothing read it alike', () => {
    const unsaid = table.filter(({ people }) => keyOf(asked, ordinarily(people)) !== keyOf(asked, people))
    const byOrdinary = new Set(
      table.filter((entry) => !unsaid.includes(entry)).map(({ people }) => keyOf(asked, ordinarily(people))),
    )
    for (const one of everyone) expect(byOrdinary.has(keyOf(asked, ordinarily([one])))).toBe(true)
  })
})

test('some of the facts: every list of people is in the table, as it is and as acts that publish nothing read it', () => {
  fc.assert(
    fc.property(askedOf, (asked) => {
      const table = peopleLists(asked)
      const published = new Set(table.map(({ truths }) => truths.join('')))
      const silent = new Set(table.map(({ people }) => keyOf(asked, ordinarily(people))))
      for (const { people, truths } of table) expect(vectorOf(asked, people)).toEqual(truths)
      fc.assert(
        fc.property(fc.array(anyone, { maxLength: 4 }), (people) => {
          expect(published.has(keyOf(asked, people))).toBe(true)
          expect(silent.has(keyOf(asked, ordinarily(people)))).toBe(true)
        }),
        { numRuns: 400, seed },
      )
    }),
    { numRuns: 25, seed },
  )
  announce('10,000 lists of people')
})

test('a list is never longer than needed: nobody in it can be spared', () => {
  fc.assert(
    fc.property(askedOf, (asked) => {
      for (const { people, truths } of peopleLists(asked))
        for (const spared of people)
          expect(
            keyOf(
              asked,
              people.filter((one) => one !== spared),
            ),
          ).not.toBe(truths.join(''))
    }),
    { numRuns: 25, seed },
  )
})

test('learning something of a person settles what was open of them and turns nothing over', () => {
  const learnt = (one: Person): People => [
    ...(one.role ? [] : personRoles.map((role) => ({ ...one, role }))),
    ...(one.relation ? [] : relations.map((relation) => ({ ...one, relation }))),
    ...[true, false].flatMap((yes) => [
      ...(one.named === undefined ? [{ ...one, named: yes }] : []),
      ...(one.pictured === undefined ? [{ ...one, pictured: yes }] : []),
      ...(one.consent?.name === undefined ? [{ ...one, consent: { ...one.consent, name: yes } }] : []),
      ...(one.consent?.image === undefined ? [{ ...one, consent: { ...one.consent, image: yes } }] : []),
    ]),
  ]
  const turned = (fact: PeopleFactId, exempt: boolean) =>
    everyone.filter((one) => {
      const before = personTests[fact](one, exempt)
      return before !== UNKNOWN && learnt(one).some((more) => personTests[fact](more, exempt) !== before)
    })
  for (const fact of peopleFactIds)
    for (const exempt of [true, false]) expect({ fact, turned: turned(fact, exempt) }).toEqual({ fact, turned: [] })
  expect([FALSE, TRUE]).toContain(personTests['content.picturesPupil']({ role: 'staff' }, false))
})
