import fc from 'fast-check'
import type { FactId } from '../../src/action/facts.js'
import { lowerCondition } from '../../src/compile/lower-condition.js'
import type { Condition } from '../../src/logic/condition.js'
import { operatorsFor } from '../../src/policy/check-condition.js'
import type { Policy } from '../../src/policy/policy.js'
import { catalogue, factOf, ownFacts } from './own-facts.js'

const scalar = (fact: FactId): fc.Arbitrary<boolean | number | string> => {
  const definition = factOf(fact)
  switch (definition.type) {
    case 'boolean':
      return fc.boolean()
    case 'enumeration':
    case 'set':
      return fc.constantFrom(...definition.values)
    case 'integer':
      return fc.nat({ max: 4 })
    case 'string':
      return fc.constantFrom('facebook', 'whatsapp', 'email', 'x')
    case 'time':
      return fc.constantFrom('00:00', '08:30', '12:00', '23:59')
    case 'instant':
      return fc.constantFrom('2026-11-23T10:15:00Z', '2026-11-23T19:15:00.000Z', '2026-11-23T12:00:00+02:00')
  }
}

/** Built-in ones, and those that random policies declare. */
const everyFact = [...catalogue.facts.values()].map(({ id }) => id)

/** A random comparison of one of some facts, as a policy's author writes it. */
export const authoredLiteral = (of: readonly FactId[] = everyFact) =>
  fc.constantFrom(...of).chain((fact) =>
    fc.constantFrom(...operatorsFor(factOf(fact))).chain((operator) =>
      fc.record({
        fact: fc.constant(fact),
        operator: fc.boolean().map((presumed) => (presumed ? `known:${operator}` : operator)),
        value: ['in', 'notIn', 'someFact:in'].includes(operator)
          ? fc.uniqueArray(scalar(fact), { maxLength: 3 })
          : scalar(fact),
      }),
    ),
  )

/** A random condition over some facts, as a policy's author writes it. */
export const authoredCondition = (of: readonly FactId[] = everyFact): fc.Arbitrary<unknown> =>
  fc.letrec<{ condition: unknown }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: authoredLiteral(of) },
      { weight: 1, arbitrary: fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ not: tie('condition') }) },
    ),
  })).condition

const noParameters = { parameters: {}, conditions: {}, facts: ownFacts } as unknown as Policy

/** A condition as policies compile to it. */
export const lowered = (authored: unknown): Condition => lowerCondition(authored as never, noParameters, '')

/** Facts that hang together, so that conditions over them can contradict and imply one another. */
export const kin: readonly (readonly FactId[])[] = [
  [
    'content.identifiesOthers',
    'content.identifiesWithoutConsent',
    'content.picturesPupil',
    'content.picturesOtherPupilWithoutPermission',
    'content.picturesOtherChild',
    'content.refersToIndividual',
  ],
  ['content.refersToIndividual', 'content.refersTo', 'content.picturesOtherChild', 'verb'],
  ['actor.authorised', 'actor.positions', 'verb'],
  ['content.safeguardingConcern', 'content.disclosure', 'verb', 'content.spam'],
  ['actor.roles', 'target.roles', 'verb'],
  ['history.priorIncidents', 'channel.platform'],
  ['timing.at', 'timing.teachingTime', 'channel.schoolGroup', 'content.purpose'],
  ['content.spam', 'content.abusive', 'content.schoolRelated', 'channel.workEmail'],
  ['extra.liveLocation', 'extra.activity', 'extra.day', 'extra.consentRenewed'],
  ['extra.strikes', 'extra.localTime', 'extra.toldAbout', 'extra.approvedAt'],
]

/** Three and more comparisons under one roof, so that they meet. */
const compound = (of: readonly FactId[]) =>
  fc
    .tuple(fc.constantFrom('all', 'any'), fc.array(authoredCondition(of), { minLength: 2, maxLength: 4 }))
    .map(([key, members]) => ({ [key]: members }))

/** Random conditions, mostly over facts that hang together. */
export const arbitraryCondition: fc.Arbitrary<Condition> = fc
  .oneof(
    { weight: 1, arbitrary: authoredCondition() },
    { weight: 4, arbitrary: fc.constantFrom(...kin).chain(compound) },
    { weight: 1, arbitrary: fc.constantFrom(...kin).chain((of) => authoredCondition(of)) },
  )
  .map(lowered)

/** Two random conditions over the same facts. */
export const arbitraryPair: fc.Arbitrary<readonly [Condition, Condition]> = fc
  .constantFrom(...kin)
  .chain((of) => fc.tuple(fc.oneof(compound(of), authoredCondition(of)), authoredCondition(of)))
  .map(([a, b]) => [lowered(a), lowered(b)] as const)
