import { either, FALSE, TRUE, truthOf, UNKNOWN } from '../base/truth.js'
import { type BuiltInFactId, builtIn, builtInIds } from './facts.js'
import { Given } from './given.js'
import { codeOf, flagOf, type Packed, placeOf, putTruth, truthAt } from './packed.js'
import { peopleFactIds, peopleFacts } from './people.js'
import type { PersonPattern } from './person-pattern.js'

/** The ordinary values of some facts; those that are derived where absent take theirs after that, not before. */
const ordinaryWhere = (assumed: (id: BuiltInFactId) => boolean): Packed => {
  const packed: Packed = new Given()
  for (const id of builtInIds) {
    const { ordinary, derived } = builtIn[id]
    if (!assumed(id) || derived || ordinary === undefined) continue
    if (typeof ordinary === 'boolean') putTruth(packed, flagOf(id), truthOf(ordinary))
    else packed.codes[placeOf(id)] = codeOf(id, ordinary)
  }
  return packed
}

const ordinaryContent = ordinaryWhere((id) => id.startsWith('content.'))
export const ordinaryFacts = ordinaryWhere(() => true)

/** Codes with those of others where they are unknown; copied only where there are any. */
const filled = (codes: number[], others: readonly number[]): number[] => {
  let copy: number[] | undefined
  for (let index = 0; index < codes.length; index += 1) {
    const other = others[index] as number
    if ((codes[index] as number) >= 0 || other < 0) continue
    copy ??= codes.slice()
    copy[index] = other
  }
  return copy ?? codes
}

/** What is given, with the ordinary values of some facts where nothing is. */
const withOrdinary = (given: Packed, ordinary: Packed): Packed => ({
  yes0: given.yes0 | (ordinary.yes0 & ~given.no0),
  no0: given.no0 | (ordinary.no0 & ~given.yes0),
  yes1: given.yes1 | (ordinary.yes1 & ~given.no1),
  no1: given.no1 | (ordinary.no1 & ~given.yes1),
  codes: filled(given.codes, ordinary.codes),
  platform: given.platform,
  at: given.at,
})

const nothingOrdinary: Packed = new Given()

const concern = flagOf('content.safeguardingConcern')
const disclosure = flagOf('content.disclosure')
const refersToIndividual = flagOf('content.refersToIndividual')
const refersTo = placeOf('content.refersTo')

/** What a number of facts about people, a bit each in their order, is as flags. */
const peopleFlags = Array.from({ length: 1 << peopleFactIds.length }, (_, bits): Packed => {
  const packed = new Given()
  for (const [index, id] of peopleFactIds.entries()) if ((bits & (1 << index)) !== 0) putTruth(packed, flagOf(id), TRUE)
  return packed
})
/** All of them. */
const everyFact = peopleFlags.length - 1
const allFlags = peopleFlags[everyFact] as Packed

const derivePeople = (packed: Packed, people: readonly PersonPattern[], exempt: boolean, assumed: boolean): void => {
  const { certain, possible } = peopleFacts(people, exempt, assumed)
  const yes = peopleFlags[certain] as Packed
  const no = peopleFlags[everyFact & ~possible] as Packed
  packed.yes0 |= yes.yes0
  packed.yes1 |= yes.yes1
  packed.no0 |= no.yes0
  packed.no1 |= no.yes1
}

/** That `refersTo` says something makes a fact about people true. */
const deriveReferences = (packed: Packed): void => {
  const listed = packed.codes[refersTo] as number
  if (listed > 0) putTruth(packed, refersToIndividual, TRUE)
  else if (listed < 0) putTruth(packed, refersToIndividual, either(UNKNOWN, truthAt(packed, refersToIndividual)))
}

/**
 * What follows from an act, given what is ordinary where nothing is said.
 *
 * @param exempt whether the actor's own children are left out of the facts about people
 */
export const settle = (given: Given, ordinary: Packed, exempt: boolean): Packed => {
  const packed = withOrdinary(given, ordinary)
  const assumed = ordinary !== nothingOrdinary
  // Kleene `any`: a concern denied while a disclosure may stand is not yet a known "no".
  const said = truthAt(packed, concern)
  const raised = either(said, truthAt(packed, disclosure))
  const settled = raised === UNKNOWN && assumed ? FALSE : raised
  if (settled !== said) putTruth(packed, concern, settled)
  const { people } = given
  if (people !== undefined && people.length > 0) derivePeople(packed, people, exempt, assumed)
  else if (people !== undefined || assumed) {
    packed.no0 |= allFlags.yes0
    packed.no1 |= allFlags.yes1
  }
  deriveReferences(packed)
  return packed
}

/** Settles what an action says, once all of it has been read. */
export const settleGiven = (given: Given): void => {
  const ordinary = given.isSilent ? ordinaryContent : nothingOrdinary
  given.settled = settle(given, ordinary, false)
  const somebody = given.people !== undefined && given.people.length > 0
  given.exempting = somebody ? settle(given, ordinary, true) : given.settled
}
