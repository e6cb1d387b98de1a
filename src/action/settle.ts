import { either, FALSE, TRUE, UNKNOWN } from '../base/truth.js'
import { type BuiltInFactId, builtIn, builtInIds } from './facts.js'
import { type Given, withoutContent } from './given.js'
import { allUnknown, bitsWhere, type Packed, placeOf, putTruth, putValue, truthAt, words } from './packed.js'
import { noneOfPeople, type PeopleFacts, peopleFactIds, peopleFacts } from './people.js'
import type { SocialAction } from './social-action.js'

/** The ordinary values of some facts; those that are derived where absent take theirs after that, not before. */
const ordinaryWhere = (assumed: (id: BuiltInFactId) => boolean): Packed => {
  const packed = allUnknown.slice()
  for (const id of builtInIds) {
    const { ordinary, derived } = builtIn[id]
    if (assumed(id) && !derived && ordinary !== undefined) putValue(packed, id, ordinary)
  }
  return packed
}

const ordinaryContent = ordinaryWhere((id) => id.startsWith('content.'))
export const ordinaryFacts = ordinaryWhere(() => true)

/** This very list where nothing is assumed. */
const nothing = allUnknown

/** What is said, with the ordinary values of some facts where nothing is. */
const withOrdinary = (said: Packed, ordinary: readonly number[]): Packed => {
  const packed = said.slice()
  if (ordinary === nothing) return packed
  for (let word = 0, no = words; word < words; word += 1, no += 1) {
    packed[word] = (said[word] as number) | ((ordinary[word] as number) & ~(said[no] as number))
    packed[no] = (said[no] as number) | ((ordinary[no] as number) & ~(said[word] as number))
  }
  for (let index = words * 2; index < packed.length; index += 1)
    if ((packed[index] as number) < 0) packed[index] = ordinary[index] as number
  return packed
}

const concern = placeOf('content.safeguardingConcern')
const disclosure = placeOf('content.disclosure')
const refersToIndividual = placeOf('content.refersToIndividual')
const refersTo = placeOf('content.refersTo')
const silent = bitsWhere('verb', (verb) => withoutContent.has(verb as SocialAction['verb']))

/** What a number of facts about people, a bit each in their order, is in words. */
const peopleWords = Array.from({ length: 1 << peopleFactIds.length }, (_, bits): Packed => {
  const packed = allUnknown.slice()
  for (const [index, id] of peopleFactIds.entries()) if ((bits & (1 << index)) !== 0) putValue(packed, id, true)
  return packed.slice(0, words)
})
const everyFact = peopleWords.length - 1

/** @param facts about people: those that hold, and those that may */
const putPeople = (packed: Packed, { certain, possible }: PeopleFacts): void => {
  const yes = peopleWords[certain] as Packed
  const no = peopleWords[everyFact & ~possible] as Packed
  for (let word = 0; word < words; word += 1) {
    packed[word] = (packed[word] as number) | (yes[word] as number)
    packed[word + words] = (packed[word + words] as number) | (no[word] as number)
  }
}

/** That `refersTo` says something makes a fact about people true. */
const deriveReferences = (packed: Packed): void => {
  const found = truthAt(packed, refersToIndividual)
  const settled = either(found, truthAt(packed, refersTo))
  if (settled !== found) putTruth(packed, refersToIndividual, settled)
}

/**
 * What follows from an act, given what is ordinary where nothing is said.
 *
 * @param exempt whether the actor's own children are left out of the facts about people
 */
export const settle = ({ said, people }: Given, ordinary: readonly number[], exempt: boolean): Packed => {
  const packed = withOrdinary(said, ordinary)
  const assumed = ordinary !== nothing
  // Kleene `any`: a concern denied while a disclosure may stand is not yet a known "no".
  const named = truthAt(packed, concern)
  const raised = either(named, truthAt(packed, disclosure))
  const settled = raised === UNKNOWN && assumed ? FALSE : raised
  if (settled !== named) putTruth(packed, concern, settled)
  if (people !== undefined && people.length > 0) putPeople(packed, peopleFacts(people, exempt, assumed))
  else if (people !== undefined || assumed) putPeople(packed, noneOfPeople)
  deriveReferences(packed)
  return packed
}

/** Settles what an action says, once all of it has been read. */
export const settleGiven = (given: Given): void => {
  given.isSilent = truthAt(given.said, silent) === TRUE
  const ordinary = given.isSilent ? ordinaryContent : nothing
  given.settled = settle(given, ordinary, false)
  const somebody = given.people !== undefined && given.people.length > 0
  given.exempting = somebody ? settle(given, ordinary, true) : given.settled
}
