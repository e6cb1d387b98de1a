import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../../src/action/catalogue.js'
import { deriveFacts } from '../../src/action/derive.js'
import { type BuiltInFactId, builtIn, builtInIds } from '../../src/action/facts.js'
import { withoutContent } from '../../src/action/given.js'
import { positions, verbs } from '../../src/action/social-action.js'
import { neverAssumed } from './never-assumed.js'

type Known = true | false | undefined
type Options = Partial<Parameters<typeof deriveFacts>[1]>

const valuesOf = (action: object, options: Options = {}) =>
  deriveFacts({ verb: 'post', actor: { roles: ['staff'] }, ...action } as never, {
    assume: 'unknown',
    accountManagers: [],
    catalogue: catalogueOf(),
    ownChildExemption: false,
    ...options,
  })
const factOf = (fact: BuiltInFactId, action: object, options: Options = {}) =>
  valuesOf(action, options)[builtIn[fact].slot]

describe('actor.authorised', () => {
  const managers = ['business-manager', 'admin-team']
  test.each<[supplied: Known, held: readonly string[] | undefined, accountManagers: readonly string[], value: Known]>([
    [undefined, undefined, managers, undefined],
    [undefined, [], managers, undefined],
    [undefined, ['headteacher'], [], true],
    [undefined, ['headteacher'], managers, true],
    [undefined, ['admin-team'], managers, true],
    [undefined, ['admin-team'], [], undefined],
    [undefined, ['teacher', 'business-manager'], managers, true],
    [undefined, ['senior-leader', 'dsl', 'teacher', 'other'], managers, undefined],
    [false, ['headteacher'], managers, false],
    [false, ['admin-team'], managers, false],
    [true, ['teacher'], managers, true],
    [true, undefined, [], true],
  ])('supplied as %s, of %j with account managers %j, is %s', (authorised, held, accountManagers, value) => {
    for (const assume of ['unknown', 'ordinary'] as const)
      expect(
        factOf(
          'actor.authorised',
          { actor: { roles: ['staff'], authorised, positions: held } },
          { accountManagers, assume },
        ),
      ).toBe(value)
  })

  test.each(positions)('no other post than the head teacher stands in by itself: %s', (position) => {
    expect(factOf('actor.authorised', { actor: { roles: ['staff'], positions: [position] } })).toBe(
      position === 'headteacher' ? true : undefined,
    )
  })
})

describe('content.safeguardingConcern', () => {
  /** With the disclosure false and the concern absent it is absent: nothing says that there is no concern. */
  test.each<[concern: Known, disclosure: Known, unknown: Known, ordinary: boolean]>([
    [undefined, undefined, undefined, false],
    [undefined, false, undefined, false],
    [undefined, true, true, true],
    [false, undefined, undefined, false],
    [false, false, false, false],
    [false, true, true, true],
    [true, undefined, true, true],
    [true, false, true, true],
    [true, true, true, true],
  ])(
    'supplied as %s with a disclosure of %s is %s, and %s where the rest is ordinary',
    (safeguardingConcern, disclosure, unknown, ordinary) => {
      const content = { safeguardingConcern, disclosure }
      expect(factOf('content.safeguardingConcern', { content })).toBe(unknown)
      expect(factOf('content.safeguardingConcern', { content }, { assume: 'ordinary' })).toBe(ordinary)
      expect(factOf('content.safeguardingConcern', { verb: 'follow', content })).toBe(ordinary)
    },
  )
})

const given: readonly BuiltInFactId[] = ['verb', 'actor.roles']
const ordinaryOf = (fact: BuiltInFactId): unknown => {
  if (neverAssumed.includes(fact)) return undefined
  if (fact === 'content.ageAppropriate') return true
  if (fact === 'channel.schoolGroup') return 'none'
  if (fact === 'history.priorIncidents') return 0
  return builtIn[fact].type === 'set' ? [] : false
}
const others = builtInIds.filter((fact) => !given.includes(fact))

describe('an ordinary value', () => {
  test.each(others)('%s', (fact) => {
    expect(factOf(fact, {})).toBeUndefined()
    expect(factOf(fact, {}, { assume: 'ordinary' })).toEqual(ordinaryOf(fact))
    expect(
      factOf(
        fact,
        { actor: { roles: ['staff'] }, channel: {}, target: {}, content: {}, timing: {}, device: {}, history: {} },
        { assume: 'ordinary' },
      ),
    ).toEqual(ordinaryOf(fact))
  })

  test('gives way to what is supplied', () => {
    const extraordinary = {
      actor: { roles: ['staff'], positions: ['dsl'], profileIdentifiable: true },
      channel: { schoolGroup: 'mixed', workEmail: true },
      target: { roles: ['pupil'], family: true },
      content: { spam: true, ageAppropriate: false, refersTo: ['staff'] },
      history: { priorIncidents: 3 },
    }
    const [known, assumed] = [valuesOf(extraordinary), valuesOf(extraordinary, { assume: 'ordinary' })]
    for (const [index, value] of known.entries())
      if (value !== undefined) expect([builtInIds[index], assumed[index]]).toEqual([builtInIds[index], value])
  })
})

describe('an act that publishes nothing', () => {
  const content = others.filter((fact) => fact.startsWith('content.'))
  test.each(verbs)('%s', (verb) => {
    const publishesNothing = ['follow', 'request-contact', 'accept-contact', 'access-account', 'browse'].includes(verb)
    expect(withoutContent.has(verb)).toBe(publishesNothing)
    for (const fact of others) {
      const assumed = publishesNothing && content.includes(fact)
      expect([fact, factOf(fact, { verb })]).toEqual([fact, assumed ? ordinaryOf(fact) : undefined])
      expect([fact, factOf(fact, { verb, content: {} })]).toEqual([fact, assumed ? ordinaryOf(fact) : undefined])
    }
  })

  test.each<[content: object, fact: BuiltInFactId, value: unknown]>([
    [{ abusive: true }, 'content.abusive', true],
    [{ ageAppropriate: false }, 'content.ageAppropriate', false],
    [{ purpose: 'alert' }, 'content.purpose', 'alert'],
    [{ disclosure: true }, 'content.safeguardingConcern', true],
    [{ refersTo: ['pupil'] }, 'content.refersToIndividual', true],
    [{ people: [{ relation: 'other', named: true }] }, 'content.identifiesOthers', true],
  ])('counts what is supplied: %j', (content, fact, value) => {
    expect(factOf(fact, { verb: 'browse', content })).toEqual(value)
  })
})

test('the facts of an act cannot change those of another', () => {
  const ordinary = valuesOf({}, { assume: 'ordinary' })
  for (const [index, value] of ordinary.entries())
    if (Array.isArray(value) && index !== builtIn['actor.roles'].slot) expect(Object.isFrozen(value)).toBe(true)
})
