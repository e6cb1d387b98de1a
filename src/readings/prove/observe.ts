import { TRUE, type Truth, UNKNOWN } from '../../base/truth.js'
import type { CompiledPolicy, Kind, Norm, NormativeClause } from '../../logic/compiled-policy.js'
import type { Diagram } from './diagrams.js'
import type { Inputs } from './inputs.js'
import { Labels } from './labels.js'
import type { TruthOf } from './truths.js'

/** What an evaluation says of one clause, its reasons aside; equal for what reads the same. */
export type Observation =
  | { readonly list: 'none' }
  | { readonly list: 'undetermined'; readonly section: string; readonly rule: string; readonly kind: Kind }
  | ({
      readonly list: Kind
      readonly section: string
      readonly locator: string
      readonly strength?: string
      readonly alsoUnder: readonly string[]
      /** Milliseconds until a duty is due, where the act's time is known. */
      readonly dueAfter?: number
    } & Omit<Norm, 'condition'>)

/** Labels of observations, over every policy of a world; 0 is that of "nothing". */
export class Observations extends Labels<Observation> {
  constructor() {
    super({ list: 'none' })
  }
}

/** The first norm that holds speaks for its clause, or else the first that is open: 0 is neither. */
const open = (norm: number) => 2 * norm + 1
const holds = (norm: number) => 2 * norm + 2
const isHolding = (decision: number) => decision > 0 && decision % 2 === 0

const decisionOf = (clause: NormativeClause, inputs: Inputs, truthOf: TruthOf): Diagram =>
  clause.norms.reduce(
    (decision, { condition }, norm) =>
      inputs.operation((before, truth) => {
        if (isHolding(before)) return before
        if (truth === TRUE) return holds(norm)
        return before === 0 && truth === UNKNOWN ? open(norm) : before
      })(decision, truthOf(condition)),
    inputs.diagrams.constant(0),
  )

const observationOf = (clause: NormativeClause, decision: number): Observation => {
  if (decision === 0) return { list: 'none' }
  const { condition: _condition, ...norm } = clause.norms[Math.floor((decision - 1) / 2)] as Norm
  const { section, locator, kind, strength } = clause
  if (!isHolding(decision)) return { list: 'undetermined', section, rule: norm.rule, kind }
  return { list: kind, section, locator, ...(strength === undefined ? {} : { strength }), alsoUnder: [], ...norm }
}

const isFinding = (observation: Observation): observation is Extract<Observation, { alsoUnder: readonly string[] }> =>
  observation.list !== 'none' && observation.list !== 'undetermined'

/** What a policy says of a clause, as a function of what an action may hold. */
export const observe = (
  clause: NormativeClause,
  policy: CompiledPolicy,
  inputs: Inputs,
  truthOf: TruthOf,
  observations: Observations,
): Diagram => {
  const change =
    (alter: (finding: Extract<Observation, { alsoUnder: readonly string[] }>) => Observation) =>
    (applies: (label: number) => boolean) =>
      inputs.operation((label, other) => {
        const observation = observations.at(label)
        return applies(other) && isFinding(observation) ? observations.labelOf(alter(observation)) : label
      })
  const decided = inputs.diagrams.relabel(decisionOf(clause, inputs, truthOf), (decision) =>
    observations.labelOf(observationOf(clause, decision)),
  )
  const inScope = clause.paramount
    ? decided
    : inputs.operation((label, out) => (out === TRUE ? 0 : label))(decided, truthOf(policy.outOfScope))
  const beside = policy.companions
    .filter(({ sections }) => sections.includes(clause.section))
    .reduce(
      (labels, companion) =>
        change((finding) => ({ ...finding, alsoUnder: [...finding.alsoUnder, companion.clause] }))(
          (truth) => truth === TRUE,
        )(labels, truthOf(companion.condition)),
      inScope,
    )
  const timed = inputs.read('timing.at', (value) => (value === undefined ? 0 : 1))
  return change((finding) => {
    const dueAfter = finding.duty && policy.durations[finding.duty.promptness]
    return dueAfter === undefined ? finding : { ...finding, dueAfter }
  })((known) => known === 1)(beside, timed)
}

/** Whether a policy says that it is not about an act: 2 where it does, else 0. */
export const observeScope = (policy: CompiledPolicy, inputs: Inputs, truthOf: TruthOf): Diagram =>
  inputs.diagrams.relabel(truthOf(policy.outOfScope), (truth) => ((truth as Truth) === TRUE ? 2 : 0))
