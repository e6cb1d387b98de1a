import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../../src/action/catalogue.js'
import { deriveFacts } from '../../src/action/derive.js'
import { type BuiltInFactId, builtIn } from '../../src/action/facts.js'
import type { Person } from '../../src/action/social-action.js'

type Known = true | false | undefined

const factOf = (
  fact: BuiltInFactId,
  content: object | undefined,
  ownChildExemption = false,
  assume: 'unknown' | 'ordinary' = 'unknown',
  verb = 'post',
) =>
  deriveFacts({ verb, actor: { roles: ['staff'] }, ...(content && { content }) } as never, {
    assume,
    accountManagers: [],
    catalogue: catalogueOf(),
    ownChildExemption,
  })[builtIn[fact].slot]

const pupil: Person = {
  role: 'pupil',
  relation: 'other',
  named: true,
  pictured: true,
  consent: { name: true, image: true },
}
const adult: Person = {
  role: 'other',
  relation: 'other',
  named: true,
  pictured: true,
  consent: { name: true, image: true },
}
const nobody: Person = {
  role: 'pupil',
  relation: 'other',
  named: false,
  pictured: false,
  consent: { name: false, image: false },
}
const but = (person: Person, change: Person): Person => ({ ...person, ...change })
const without = (person: Person, ...keys: (keyof Person)[]): Person =>
  Object.fromEntries(Object.entries(person).filter(([key]) => !keys.includes(key as keyof Person)))
const unknown: Person = {}

/** The value with the exemption off, and with it on where that differs. */
type Row = [name: string, people: readonly Person[] | undefined, off: Known, on?: Known]

const tables: Partial<Record<BuiltInFactId, readonly Row[]>> = {
  'content.identifiesOthers': [
    ['someone named', [but(adult, { pictured: false })], true],
    ['someone pictured', [but(adult, { named: false })], true],
    ['neither', [nobody], false],
    ['only the actor', [but(adult, { relation: 'self' })], false],
    ['the actor and another', [but(adult, { relation: 'self' }), adult], true],
    ['an own child', [but(pupil, { relation: 'own-child' })], true],
    ['of unknown relation', [without(adult, 'relation')], undefined],
    ['of unknown relation, but neither named nor pictured', [without(nobody, 'relation')], false],
    ['named, and pictured or not', [without(but(adult, { named: true }), 'pictured')], true],
    ['not named, and pictured or not', [without(but(adult, { named: false }), 'pictured')], undefined],
    ['nothing known of one, another known', [unknown, adult], true],
    ['nothing known of one, nothing of another', [unknown, nobody], undefined],
    ['nothing known but that it is the actor', [{ relation: 'self' }], false],
  ],
  'content.identifiesWithoutConsent': [
    ['with both consents', [adult], false],
    ['named without consent', [but(adult, { consent: { name: false, image: true } })], true],
    ['pictured without consent', [but(adult, { consent: { name: true, image: false } })], true],
    [
      'not named, whose name may not be given',
      [but(adult, { named: false, consent: { name: false, image: true } })],
      false,
    ],
    [
      'not pictured, whose image may not be shown',
      [but(adult, { pictured: false, consent: { name: true, image: false } })],
      false,
    ],
    ['the actor, without consent', [but(adult, { relation: 'self', consent: { name: false, image: false } })], false],
    ['an own child without consent', [but(pupil, { relation: 'own-child', consent: { image: false } })], true],
    ['no consent recorded', [without(adult, 'consent')], undefined],
    ['one consent recorded', [but(adult, { consent: { name: true } })], undefined],
    ['one consent recorded, and not pictured', [but(adult, { pictured: false, consent: { name: true } })], false],
    [
      'without consent, named or not',
      [without(but(adult, { pictured: false, consent: { name: false } }), 'named')],
      undefined,
    ],
    [
      'without consent, of unknown relation',
      [without(but(adult, { consent: { name: false } }), 'relation')],
      undefined,
    ],
    ['two, one without consent', [adult, but(adult, { consent: { name: false } })], true],
  ],
  'content.picturesPupil': [
    ['a pupil', [pupil], true],
    ['a pupil who is only named', [but(pupil, { pictured: false })], false],
    ['a pupil, pictured or not', [without(pupil, 'pictured')], undefined],
    ['a former pupil', [but(pupil, { role: 'former-pupil' })], false],
    ['a child who is not at the school', [but(pupil, { role: 'child' })], false],
    ['someone of unknown role', [without(pupil, 'role')], undefined],
    ['the pupil who acts', [but(pupil, { relation: 'self' })], true],
    ['an own child', [but(pupil, { relation: 'own-child' })], true, false],
    ['perhaps an own child', [without(pupil, 'relation')], true, undefined],
    ['an own child and another pupil', [but(pupil, { relation: 'own-child' }), pupil], true],
    ['consent does not matter', [but(pupil, { consent: { name: true, image: true } })], true],
  ],
  'content.picturesOtherPupilWithoutPermission': [
    ['with permission', [pupil], false],
    ['without', [but(pupil, { consent: { image: false } })], true],
    ['permission for the name alone', [but(pupil, { consent: { name: true } })], undefined],
    ['no permission recorded', [without(pupil, 'consent')], undefined],
    ['without, but not pictured', [but(pupil, { pictured: false, consent: { image: false } })], false],
    ['without, of the pupil who acts', [but(pupil, { relation: 'self', consent: { image: false } })], false],
    [
      'without, perhaps of the pupil who acts',
      [without(but(pupil, { consent: { image: false } }), 'relation')],
      undefined,
    ],
    ['without, of an own child', [but(pupil, { relation: 'own-child', consent: { image: false } })], true, true],
    ['without, of a former pupil', [but(pupil, { role: 'former-pupil', consent: { image: false } })], false],
    ['without, of a child elsewhere', [but(pupil, { role: 'child', consent: { image: false } })], false],
  ],
  'content.picturesOtherChild': [
    ['a pupil', [pupil], true],
    ['a child elsewhere', [but(pupil, { role: 'child' })], true],
    ['an adult', [adult], false],
    ['a former pupil', [but(pupil, { role: 'former-pupil' })], false],
    ['an own child', [but(pupil, { relation: 'own-child' })], false, false],
    ['the pupil who acts', [but(pupil, { relation: 'self' })], true],
    ['perhaps an own child', [without(pupil, 'relation')], undefined],
    ['a pupil who is only named', [but(pupil, { pictured: false })], false],
  ],
  'content.refersToIndividual': [
    ['a pupil', [pupil], true],
    ['a member of staff', [but(adult, { role: 'staff' })], true],
    ['a parent', [but(adult, { role: 'parent' })], true],
    ['a former pupil', [but(adult, { role: 'former-pupil' })], false],
    ['a child elsewhere', [but(adult, { role: 'child' })], false],
    ['someone else', [adult], false],
    ['a pupil who is neither named nor pictured', [nobody], false],
    ['the actor', [but(pupil, { relation: 'self' })], false],
    ['an own child', [but(pupil, { relation: 'own-child' })], true, false],
    ['of unknown relation', [without(pupil, 'relation')], undefined],
    ['of unknown role', [without(pupil, 'role')], undefined],
  ],
}
const everyFact: readonly Row[] = [
  ['an absent list', undefined, undefined],
  ['an empty list', [], false],
  ['someone of whom nothing is known', [unknown], undefined],
  ['only people who are neither named nor pictured', [nobody, nobody], false],
]

describe.each(Object.entries(tables) as [BuiltInFactId, readonly Row[]][])('%s', (fact, rows) => {
  test.each([...everyFact, ...rows])('%s', (_name, people, off, ...on) => {
    const content = fact === 'content.refersToIndividual' ? { refersTo: [], people } : { people }
    expect([factOf(fact, content), factOf(fact, content, true)]).toEqual([off, on.length > 0 ? on[0] : off])
  })
})

describe('content.refersToIndividual beside content.refersTo', () => {
  test.each<[refersTo: readonly string[] | undefined, people: readonly Person[] | undefined, value: Known]>([
    [undefined, undefined, undefined],
    [[], undefined, undefined],
    [undefined, [], undefined],
    [[], [], false],
    [['pupil'], undefined, true],
    [['pupil'], [], true],
    [['pupil'], [unknown], true],
    [undefined, [pupil], true],
    [[], [unknown], undefined],
  ])('%j and %j make %s', (refersTo, people, value) => {
    expect(factOf('content.refersToIndividual', { refersTo, people })).toBe(value)
  })
})

describe('what is assumed ordinary of people', () => {
  test.each<[fact: BuiltInFactId, people: readonly Person[] | undefined, value: Known]>([
    ['content.identifiesOthers', undefined, false],
    ['content.identifiesOthers', [unknown], false],
    ['content.identifiesOthers', [{ named: true }], undefined],
    ['content.identifiesWithoutConsent', [without(adult, 'consent')], undefined],
    ['content.identifiesWithoutConsent', [{ relation: 'other', named: true, consent: { name: true } }], false],
    ['content.picturesPupil', [{ role: 'pupil', named: true }], false],
    ['content.picturesPupil', [{ pictured: true }], undefined],
    ['content.picturesOtherChild', [without(pupil, 'relation')], undefined],
    ['content.refersToIndividual', [unknown], false],
  ])('%s of %j is %s', (fact, people, value) => {
    expect(factOf(fact, people && { people }, false, 'ordinary')).toBe(value)
    expect(factOf(fact, people && { people }, false, 'unknown', 'browse')).toBe(value)
  })
})
