import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogueOf } from '../../src/action/catalogue.js'
import { type Derivation, derive, unpack } from '../../src/action/derive.js'
import { builtInIds } from '../../src/action/facts.js'
import { givenOf } from '../../src/action/given-of.js'
import { type Person, personRoles, positions, relations, type SocialAction } from '../../src/action/social-action.js'
import { anyShape } from '../support/arbitrary-action.js'
import { announce, seed } from '../support/seed.js'
import { neverAssumed } from './never-assumed.js'

type Known = boolean | undefined
type Plain = Readonly<Record<string, unknown>>

/** The contract read once more, without a thought for speed, and without any of the code that derives facts. */
const silentVerbs = ['follow', 'request-contact', 'accept-contact', 'access-account', 'browse']

const withoutOrdinary: readonly string[] = ['verb', 'actor.roles', ...neverAssumed]
const lists = [
  'actor.positions',
  'target.roles',
  'content.complainsAbout',
  'content.disrespectfulTo',
  'content.inappropriateAbout',
  'content.refersTo',
]

const ordinaryOf = (id: string): unknown => {
  if (withoutOrdinary.includes(id)) return undefined
  if (lists.includes(id)) return []
  if (id === 'content.ageAppropriate') return true
  if (id === 'channel.schoolGroup') return 'none'
  return id === 'history.priorIncidents' ? 0 : false
}

/** Somebody of whom all is known. */
interface Whole {
  readonly role: string
  readonly relation: string
  readonly named: boolean
  readonly pictured: boolean
  readonly name: boolean
  readonly image: boolean
}

const asked: Readonly<Record<string, (person: Whole, exempt: boolean) => boolean>> = {
  'content.identifiesOthers': ({ relation, named, pictured }) => relation !== 'self' && (named || pictured),
  'content.identifiesWithoutConsent': ({ relation, named, pictured, name, image }) =>
    relation !== 'self' && ((named && !name) || (pictured && !image)),
  'content.picturesPupil': ({ role, relation, pictured }, exempt) =>
    pictured && role === 'pupil' && !(exempt && relation === 'own-child'),
  'content.picturesOtherPupilWithoutPermission': ({ role, relation, pictured, image }) =>
    pictured && role === 'pupil' && relation !== 'self' && !image,
  'content.picturesOtherChild': ({ role, relation, pictured }) =>
    pictured && (role === 'pupil' || role === 'child') && relation !== 'own-child',
  'content.refersToIndividual': ({ role, relation, named, pictured }, exempt) =>
    (named || pictured) &&
    ['pupil', 'staff', 'parent'].includes(role) &&
    relation !== 'self' &&
    !(exempt && relation === 'own-child'),
}

const orBoth = (value: Known): readonly boolean[] => (value === undefined ? [false, true] : [value])

/** Everybody that somebody may turn out to be. */
const completed = ({ role, relation, named, pictured, consent }: Person, assumed: boolean): readonly Whole[] =>
  (role === undefined ? personRoles : [role]).flatMap((role) =>
    (relation === undefined ? relations : [relation]).flatMap((relation) =>
      orBoth(named ?? (assumed ? false : undefined)).flatMap((named) =>
        orBoth(pictured ?? (assumed ? false : undefined)).flatMap((pictured) =>
          orBoth(consent?.name).flatMap((name) =>
            orBoth(consent?.image).map((image) => ({ role, relation, named, pictured, name, image })),
          ),
        ),
      ),
    ),
  )

const ofPeople = (id: string, people: readonly Person[] | undefined, assumed: boolean, exempt: boolean): Known => {
  if (people === undefined) return assumed ? false : undefined
  const each = people.map((person) => completed(person, assumed).map((whole) => asked[id]?.(whole, exempt) as boolean))
  if (each.some((answers) => answers.every(Boolean))) return true
  return each.every((answers) => !answers.some(Boolean)) ? false : undefined
}

const fieldOf = (action: SocialAction, id: string): unknown =>
  id.split('.').reduce<unknown>((inner, key) => (inner as Plain | undefined)?.[key], action)

type Options = Pick<Derivation, 'assume' | 'accountManagers' | 'ownChildExemption'>

const expected = (action: SocialAction, { assume, accountManagers, ownChildExemption }: Options): Plain => {
  const isAssumed = (id: string) =>
    assume === 'ordinary' || (silentVerbs.includes(action.verb) && id.startsWith('content.'))
  const read = (id: string) => fieldOf(action, id) ?? (isAssumed(id) ? ordinaryOf(id) : undefined)
  const people = (id: string) => ofPeople(id, action.content?.people, isAssumed('content.people'), ownChildExemption)
  const derived: Readonly<Record<string, () => unknown>> = {
    'actor.authorised': () => {
      const stands = ['headteacher', ...accountManagers]
      return action.actor.authorised ?? (action.actor.positions?.some((one) => stands.includes(one)) ? true : undefined)
    },
    'content.safeguardingConcern': () => {
      const { safeguardingConcern, disclosure } = action.content ?? {}
      if (safeguardingConcern === true || disclosure === true) return true
      if (isAssumed('content.disclosure')) return false
      return safeguardingConcern === false && disclosure === false ? false : undefined
    },
    'content.refersToIndividual': () => {
      const refersTo = read('content.refersTo') as readonly string[] | undefined
      const listed = people('content.refersToIndividual')
      if (listed === true || (refersTo !== undefined && refersTo.length > 0)) return true
      return refersTo === undefined ? undefined : listed
    },
  }
  return Object.fromEntries(
    builtInIds.map((id) => [id, derived[id]?.() ?? (derived[id] ? undefined : asked[id] ? people(id) : read(id))]),
  )
}

const derivations = (['unknown', 'ordinary'] as const).flatMap((assume) =>
  [[], ['business-manager', 'admin-team']].flatMap((accountManagers) =>
    [false, true].map((ownChildExemption) => ({
      assume,
      accountManagers,
      ownChildExemption,
      catalogue: catalogueOf(),
    })),
  ),
)

/** Also positions and lists with several members, in any order and again, which random acts have not. */
const repeating = fc
  .tuple(anyShape, fc.option(fc.array(fc.constantFrom(...positions), { maxLength: 5 }), { nil: undefined }))
  .map(([action, held]) =>
    held === undefined ? action : { ...action, actor: { ...action.actor, positions: held } },
  ) as fc.Arbitrary<SocialAction>

test('facts are what the contract says, on random acts', () => {
  const numRuns = 4_000
  fc.assert(
    fc.property(repeating, (action) => {
      const given = givenOf(action)
      for (const derivation of derivations) {
        const values = unpack(derive(given, derivation), given, derivation)
        expect(Object.fromEntries(builtInIds.map((id, slot) => [id, values[slot]]))).toEqual(
          expected(action, derivation),
        )
      }
    }),
    { numRuns, seed },
  )
  announce(`the facts of ${numRuns} acts, derived in ${derivations.length} ways`)
})
