import { once } from '../../base/once.js'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import type { Test } from '../../logic/condition.js'
import type { Policy } from '../../policy/policy.js'
import type { Carrier } from './carrier.js'
import type { Probes } from './probes.js'
import { type Decision, type Provision, provisionsOf } from './provisions.js'

/** What cases can cover: a clause, a rule of it, or a comparison in its place. */
export const levels = ['clause', 'rule', 'literal'] as const
export type Level = (typeof levels)[number]

/** What is to be shown three times over: true, not known, and false. */
export interface Subject {
  readonly level: Level
  readonly provision: Provision
  /** None of a clause. */
  readonly decision?: Decision
  /** Of a literal only. */
  readonly comparison?: Test
}

/** One thing that some case should show. */
export interface Obligation {
  /** Its place among all obligations of a policy. */
  readonly id: number
  /** Its subject's place among all subjects. */
  readonly place: number
  readonly subject: Subject
  readonly truth: Truth
}

/** In the order in which they are told. */
const truths = [TRUE, FALSE, UNKNOWN] as const

/** The subjects of a provision, in the order of the obligations. */
const subjectsIn = (provision: Provision): readonly Subject[] => [
  { level: 'clause', provision },
  ...provision.decisions.flatMap((decision): readonly Subject[] => [
    ...(provision.hasRules ? [{ level: 'rule', provision, decision } as const] : []),
    ...decision.comparisons.map((comparison) => ({ level: 'literal', provision, decision, comparison }) as const),
  ]),
]

/** Everything that cases of a policy can cover, in its order. */
export const subjectsOf = once((policy: Policy): readonly Subject[] => provisionsOf(policy).flatMap(subjectsIn))

/** The obligations of a subject, by its place among the subjects. */
const obligationsFor = (subject: Subject, place: number): readonly Obligation[] =>
  truths.map((truth, index) => ({ id: place * truths.length + index, place, subject, truth }))

/** All that the cases of a policy should show, in its order. */
export const obligationsOf = once((policy: Policy): readonly Obligation[] => subjectsOf(policy).flatMap(obligationsFor))

const labelsIn = <T>({ hasRules, decisions }: Provision, probes: Probes<T>): readonly (T | undefined)[] => [
  probes.clause,
  ...decisions.flatMap(({ comparisons }, index) => {
    const probed = probes.decisions[index]
    return [
      ...(hasRules ? [probed?.rule] : []),
      ...comparisons.map((comparison) => probed?.comparisons.get(comparison)),
    ]
  }),
]

/** Which obligation is met by what is carried, subject by subject, as a truth; `undefined` where none ever is. */
export const labelsOf = <T>(policy: Policy, carrier: Carrier<T>): readonly (T | undefined)[] =>
  provisionsOf(policy).flatMap((provision) => labelsIn(provision, provision.probe(carrier)))
