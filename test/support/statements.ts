import type { SocialAction } from '../../src/action/social-action.js'
import type { CompiledPolicy } from '../../src/logic/compiled-policy.js'
import type { Condition } from '../../src/logic/condition.js'
import { testsOf, testsOfPolicy } from '../../src/logic/tests-of.js'
import type { Diagram } from '../../src/readings/prove/diagrams.js'
import { Observations, observe } from '../../src/readings/prove/observe.js'
import { truthsUnder } from '../../src/readings/prove/truths.js'
import type { Variable } from '../../src/readings/prove/variables.js'
import { witnesses } from '../../src/readings/prove/witness.js'
import { worldOf } from '../../src/readings/prove/world.js'
import { cellsOf, type Made } from '../readings/prove/cells.js'
import { lowered } from './arbitrary-condition.js'

type Field = Variable['field']

/** A statement about an act: 1 where it holds, 0 where it does not. */
export type Statement = Diagram

/**
 * Statements about every act there is under a policy, and their proofs.
 *
 * @param also conditions that statements read and the policy does not
 */
export const statementsAbout = (policy: CompiledPolicy, also: readonly Condition[] = []) => {
  const tests = [...testsOfPolicy(policy), ...also.flatMap(testsOf)]
  const inputs = worldOf(tests, [policy])
  const made: Made = { inputs, tests, settings: [policy] }
  const truthOf = truthsUnder(inputs, policy)
  const observations = new Observations()
  const { diagrams, variables } = inputs
  const observed = new Map(
    policy.clauses.map((clause) => [clause.id, observe(clause, policy, inputs, truthOf, observations)]),
  )
  const observedOf = (clause: string) => {
    const found = observed.get(clause)
    if (found === undefined) throw new Error(`no clause ${clause}`)
    return found
  }
  const where = (diagram: Diagram, holds: (label: number) => boolean): Statement =>
    diagrams.relabel(diagram, (label) => (holds(label) ? 1 : 0))
  const bit = (join: (a: boolean, b: boolean) => boolean) =>
    inputs.operation((a, b) => (join(a === 1, b === 1) ? 1 : 0))
  const and = bit((a, b) => a && b)
  const or = bit((a, b) => a || b)
  const implies = bit((a, b) => !a || b)
  const same = bit((a, b) => a === b)

  /** A function of acts with one field changed first, as a function of acts as they are. */
  const changing = (
    field: Field,
    change: (value: Variable['cells'][number]['value']) => Variable['cells'][number]['value'],
  ) => {
    const level = variables.findIndex((variable) => variable.field === field)
    const variable = variables[level] as Variable
    const [part, key = ''] = field.split('.') as [string, string?]
    const cells = variable.cells.map(({ value }) => {
      const changed = { verb: 'post', [part]: { [key]: change(value) } } as unknown as SocialAction
      return cellsOf(variable, changed, made)[0] as number
    })
    return (diagram: Diagram): Diagram => {
      const known = new Map<Diagram, Diagram>()
      const visit = (at: Diagram): Diagram => {
        const found = known.get(at)
        if (found !== undefined) return found
        const node = diagrams.nodeOf(at)
        const result =
          node.level > level
            ? at
            : diagrams.ask(
                node.level,
                node.level === level ? cells.map((cell) => node.children[cell] as Diagram) : node.children.map(visit),
              )
        known.set(at, result)
        return result
      }
      return visit(diagram)
    }
  }

  return {
    policy,
    clauses: policy.clauses.map(({ id }) => id),
    /** The fields that an act may hold, required ones aside, as far as anything reads them. */
    fields: variables.map(({ field }) => field).filter((field) => field !== 'verb' && field !== 'actor.roles'),
    /** What is said of a clause, for comparison. */
    said: observedOf,
    /** A clause has a finding. */
    held: (clause: string): Statement =>
      where(observedOf(clause), (label) => !['none', 'undetermined'].includes(observations.at(label).list)),
    /** A clause is undetermined. */
    open: (clause: string): Statement =>
      where(observedOf(clause), (label) => observations.at(label).list === 'undetermined'),
    /** A clause's finding stands under a scope clause. */
    under: (clause: string, companion: string): Statement =>
      where(observedOf(clause), (label) => {
        const said = observations.at(label)
        return 'alsoUnder' in said && said.alsoUnder.includes(companion)
      }),
    outOfScope: where(truthOf(policy.outOfScope), (truth) => truth === 2),
    /** A condition is true, neither false nor unknown. */
    isTrue: (condition: Condition): Statement => where(truthOf(condition), (truth) => truth === 2),
    isFalse: (condition: Condition): Statement => where(truthOf(condition), (truth) => truth === 0),
    absent: (field: Field): Statement => inputs.read(field, (value) => (value === undefined ? 1 : 0)),
    never: diagrams.constant(0),
    not: (statement: Statement): Statement => diagrams.relabel(statement, (label) => 1 - label),
    and: (...of: readonly Statement[]): Statement => of.reduce(and, diagrams.constant(1)),
    or: (...of: readonly Statement[]): Statement => of.reduce(or, diagrams.constant(0)),
    implies,
    same,
    changing,
    /** The fields that make a difference to a function. */
    asks: (diagram: Diagram): readonly string[] => {
      const seen = new Set<Diagram>()
      const fields = new Set<string>()
      const visit = (at: Diagram): void => {
        if (seen.has(at)) return
        seen.add(at)
        const { level, children } = diagrams.nodeOf(at)
        if (children.length > 0) fields.add((variables[level] as Variable).field)
        children.forEach(visit)
      }
      visit(diagram)
      return [...fields].sort()
    },
    /** A smallest act of which a statement holds; none where it holds of none. */
    example: (statement: Statement): SocialAction | undefined => witnesses(inputs, statement).get(1)?.action,
    /** A smallest act of which a statement does not hold: none where it is proved. */
    exception: (statement: Statement): SocialAction | undefined => witnesses(inputs, statement).get(0)?.action,
  }
}

/** A comparison as authors write it, as logic. */
export const is = (fact: string, operator: string, value: unknown): Condition => lowered({ fact, operator, value })
