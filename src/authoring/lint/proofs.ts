import type { SocialAction } from '../../action/social-action.js'
import { compiledPolicyOf } from '../../api/compiled-policies.js'
import { once } from '../../base/once.js'
import { TRUE } from '../../base/truth.js'
import { lowerCondition } from '../../compile/lower-condition.js'
import type { CompiledPolicy, Norm, NormativeClause } from '../../logic/compiled-policy.js'
import type { Condition } from '../../logic/condition.js'
import { testsOf, testsOfPolicy } from '../../logic/tests-of.js'
import type { Policy } from '../../policy/policy.js'
import type { Diagram } from '../../readings/prove/diagrams.js'
import type { Assume } from '../../readings/prove/inputs.js'
import { Observations, observe } from '../../readings/prove/observe.js'
import { type TruthOf, truthsUnder } from '../../readings/prove/truths.js'
import { witnesses } from '../../readings/prove/witness.js'
import { worldOf } from '../../readings/prove/world.js'

/** A set of actions, as the function that is 1 of its members and 0 of the rest: equal sets are `===`. */
export type Actions = Diagram

/** What can be proved of one policy, exactly and of every action. */
export interface Proofs {
  readonly compiled: CompiledPolicy
  readonly none: Actions
  readonly every: Actions
  and(a: Actions, b: Actions): Actions
  or(a: Actions, b: Actions): Actions
  except(a: Actions, b: Actions): Actions
  /** The truth of a condition, as a function of the action. */
  readonly truthOf: TruthOf
  /** The clause of the policy that has an id. */
  clauseOf(id: string): NormativeClause
  /** Where a condition is true. */
  holds(condition: Condition): Actions
  /** Where a clause has its say: everywhere for a paramount one, or else where the policy is about the action. */
  heard(clause: NormativeClause): Actions
  /** Where a rule is the one that speaks for its clause: there it holds, and no rule before it. */
  speaks(clause: NormativeClause, rule: number): Actions
  /** The truth of a rule where its clause has a say, as a function of the action. */
  truthHeard(clause: NormativeClause, rule: number): Diagram
  /** What an evaluation says of a clause, as a function of the action. */
  observe(clause: NormativeClause): Diagram
  /** Where a clause definitely applies. */
  found(clause: NormativeClause): Actions
  /** Where a clause is undetermined. */
  open(clause: NormativeClause): Actions
  /** The smallest action of a set; none of an empty one. */
  witness(actions: Actions): SocialAction | undefined
  /** Of which actions the set says "yes" once one field of them holds `value`, or nothing without it. */
  given(actions: Actions, field: string, value?: boolean): Actions
  /** The fields that the world asks about. */
  readonly fields: readonly string[]
}

const prove = (policy: Policy, assume: Assume): Proofs => {
  const compiled = compiledPolicyOf(policy)
  const named = Object.values(policy.conditions).map((condition) => lowerCondition(condition, policy, ''))
  const inputs = worldOf([...testsOfPolicy(compiled), ...named.flatMap(testsOf)], [compiled], assume)
  const { diagrams } = inputs
  const truthOf = truthsUnder(inputs, compiled)
  const observations = new Observations()
  const where = (diagram: Diagram, holds: (label: number) => boolean): Actions =>
    diagrams.relabel(diagram, (label) => (holds(label) ? 1 : 0))

  const none = diagrams.constant(0)
  const every = diagrams.constant(1)
  const and = inputs.operation((a, b) => a & b)
  const or = inputs.operation((a, b) => a | b)
  const except = inputs.operation((a, b) => a & ~b)
  const holds = (condition: Condition) => where(truthOf(condition), (truth) => truth === TRUE)
  const inScope = except(every, holds(compiled.outOfScope))
  const heard = ({ paramount }: NormativeClause) => (paramount ? every : inScope)
  const unheard = -1
  const whereHeard = inputs.operation((truth, isHeard) => (isHeard === 1 ? truth : unheard))
  const observed = once((clause: NormativeClause) => observe(clause, compiled, inputs, truthOf, observations))
  const observedAs = (clause: NormativeClause, list: (name: string) => boolean) =>
    where(observed(clause), (label) => list(observations.at(label).list))

  return {
    compiled,
    none,
    every,
    and,
    or,
    except,
    truthOf,
    clauseOf: (id) => compiled.clauses.find((clause) => clause.id === id) as NormativeClause,
    holds,
    heard,
    speaks: (clause, rule) =>
      clause.norms
        .slice(0, rule)
        .map(({ condition }) => holds(condition))
        .reduce(except, and(heard(clause), holds((clause.norms[rule] as Norm).condition))),
    truthHeard: (clause, rule) => whereHeard(truthOf((clause.norms[rule] as Norm).condition), heard(clause)),
    observe: observed,
    found: (clause) => observedAs(clause, (name) => name !== 'none' && name !== 'undetermined'),
    open: (clause) => observedAs(clause, (name) => name === 'undetermined'),
    witness: (actions) => witnesses(inputs, actions).get(1)?.action,
    given: (actions, field, value) => {
      const level = inputs.variables.findIndex((variable) => variable.field === field)
      const cell = inputs.variables[level]?.cells.findIndex((one) => one.value === value) ?? -1
      return cell < 0 ? actions : diagrams.restrict(actions, level, cell)
    },
    fields: inputs.variables.map(({ field }) => field),
  }
}

/** The proofs about a policy, made once: their world knows every comparison that the policy makes, used or not. */
export const proofsOf = once((policy: Policy): Proofs => prove(policy, 'unknown'))

/** The same, where absent facts have their ordinary values. */
export const ordinaryProofsOf = once((policy: Policy): Proofs => prove(policy, 'ordinary'))
