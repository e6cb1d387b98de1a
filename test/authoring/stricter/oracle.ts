import type { SocialAction } from '../../../src/action/social-action.js'
import { createEvaluator } from '../../../src/api/create-evaluator.js'
import type { DecidingClause } from '../../../src/policy/deciding.js'
import type { Policy } from '../../../src/policy/policy.js'
import type { Evaluation } from '../../../src/readings/evaluate/evaluation.js'

type Asked = {
  readonly strength: string | undefined
  readonly task: string
  readonly bearer: string
  readonly promptness: string
  readonly reportTo?: readonly string[] | undefined
  readonly dueBy?: string | undefined
}

const asStrong = (a: string | undefined, b: string | undefined): boolean => {
  const order = ['encouraged', 'should', 'must']
  return order.indexOf(a as string) >= order.indexOf(b as string)
}

const does = (duty: Asked, wanted: Asked): boolean =>
  duty.task === wanted.task &&
  duty.bearer === wanted.bearer &&
  asStrong(duty.strength, wanted.strength) &&
  (duty.promptness === wanted.promptness ||
    `${duty.promptness} ${wanted.promptness}` === 'immediately as-soon-as-reasonably-possible') &&
  (!wanted.reportTo || (!!duty.reportTo && duty.reportTo.every((one) => wanted.reportTo?.includes(one)))) &&
  (!wanted.dueBy || (!!duty.dueBy && new Date(duty.dueBy) <= new Date(wanted.dueBy)))

/** The duties that a clause's rules speak of, or that of one rule. */
const dutiesOf = (policy: Policy, id: string, rule?: string): readonly Asked[] => {
  const clause = policy.sections.flatMap(({ clauses }) => clauses).find((one) => one.id === id) as DecidingClause
  return clause.rules
    .filter(({ name }) => rule === undefined || name === rule)
    .map(
      ({ event }) =>
        ({ ...event.params, strength: 'strength' in clause ? clause.strength : undefined }) as unknown as Asked,
    )
}

const strengthOf = (policy: Policy, id: string): string | undefined => dutiesOf(policy, id)[0]?.strength

/**
 * The clauses by which a policy judges an act more strictly than another does, by decision 0017 and from nothing but
 * the two evaluations and the policies as authored.
 */
export const weakenedBy = (base: Policy, other: Policy): ((action: SocialAction) => readonly string[]) => {
  const [byBase, byOther] = [createEvaluator(base), createEvaluator(other)]
  return (action) => {
    const [was, is] = [byBase(action), byOther(action)]
    const leaves = was.outcome !== 'out-of-scope' && is.outcome === 'out-of-scope'
    const opens = ({ undetermined }: Evaluation, kind: string) => undetermined.filter((open) => open.kind === kind)
    const violations = leaves ? [] : is.violations
    const open = leaves ? [] : is.undetermined
    return [
      ...was.violations.filter(({ strength }) => !violations.some((one) => asStrong(one.strength, strength))),
      ...was.duties.filter((duty) => !is.duties.some((one) => does(one as Asked, duty as Asked))),
      ...opens(was, 'prohibition').filter(({ clause }) => {
        const possible = [...violations, ...open.filter(({ kind }) => kind === 'prohibition')]
        return !possible.some((one) => asStrong(strengthOf(other, one.clause), strengthOf(base, clause)))
      }),
      ...opens(was, 'obligation').filter(({ clause, rule }) => {
        const [wanted] = dutiesOf(base, clause, rule) as [Asked]
        const possible = [...is.duties, ...open.filter(({ kind }) => kind === 'obligation')]
        return !possible.some((one) => dutiesOf(other, one.clause).some((duty) => does(duty, wanted)))
      }),
    ].map(({ clause }) => clause)
  }
}
