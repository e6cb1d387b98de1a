import { builtIn, type FactId } from '../../action/facts.js'
import { ordinaryPerson, type PeopleFactId, peopleFactIds, someone } from '../../action/people.js'
import { either, FALSE, TRUE, type Truth, truthOf, UNKNOWN } from '../../base/truth.js'
import { comparisons } from '../../logic/compare.js'
import { derivationTests } from '../../logic/derivation-tests.js'
import type { Diagram } from './diagrams.js'
import { type Inputs, peopleIn, type Settings } from './inputs.js'

/** The truth of a boolean fact that is derived, as a function of what an action may hold. */
export type Derive = (inputs: Inputs, settings: Settings) => Diagram

const given = (inputs: Inputs, fact: FactId): Diagram =>
  inputs.read(fact as never, (value) => truthOf(value as boolean | undefined))

const anyOfTwo = (inputs: Inputs) => inputs.operation((a, b) => either(a as Truth, b as Truth))

const ofPeople =
  (fact: PeopleFactId): Derive =>
  (inputs, { ownChildExemption }) =>
    inputs.read('content.people', (value, contentAssumed) => {
      const people = peopleIn(value)
      return someone(fact, contentAssumed ? (people ?? []).map(ordinaryPerson) : people, ownChildExemption)
    })

const authorised: Derive = (inputs, settings) => {
  const { standIn } = derivationTests(settings)
  const holds = inputs.read('actor.positions', (value, contentAssumed) => {
    const positions = value ?? inputs.ordinary(builtIn['actor.positions'], contentAssumed)
    return positions !== undefined && comparisons.intersects(positions as readonly string[], standIn.value)
      ? TRUE
      : UNKNOWN
  })
  return inputs.operation((said, stands) => (said === UNKNOWN ? stands : said))(
    given(inputs, 'actor.authorised'),
    holds,
  )
}

const safeguardingConcern: Derive = (inputs) => {
  const disclosure = inputs.read('content.disclosure', (value, contentAssumed) =>
    truthOf((value ?? inputs.ordinary(builtIn['content.disclosure'], contentAssumed)) as boolean | undefined),
  )
  const either = anyOfTwo(inputs)(given(inputs, 'content.safeguardingConcern'), disclosure)
  const known = inputs.diagrams.relabel(either, (truth) => (truth === UNKNOWN ? FALSE : truth))
  return inputs.byContent((contentAssumed) => (contentAssumed ? known : either))
}

const refersToIndividual: Derive = (inputs, settings) => {
  const listed = inputs.read('content.refersTo', (value, contentAssumed) => {
    const individuals = (value ?? inputs.ordinary(builtIn['content.refersTo'], contentAssumed)) as
      | readonly string[]
      | undefined
    return truthOf(individuals && individuals.length > 0)
  })
  return anyOfTwo(inputs)(listed, ofPeople('content.refersToIndividual')(inputs, settings))
}

/**
 * Every derived fact: what `deriveFacts` computes, as functions. Held to it by test/readings/prove.
 */
export const derived: Readonly<Partial<Record<FactId, Derive>>> = {
  ...Object.fromEntries(peopleFactIds.map((fact) => [fact, ofPeople(fact)])),
  'actor.authorised': authorised,
  'content.safeguardingConcern': safeguardingConcern,
  'content.refersToIndividual': refersToIndividual,
  'timing.teachingTime': (inputs) => given(inputs, 'timing.teachingTime'),
}
