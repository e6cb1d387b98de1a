import type { SocialAction } from '../../action/social-action.js'
import { compiledPolicyOf } from '../../api/compiled-policies.js'
import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import { testsOfPolicy } from '../../logic/tests-of.js'
import type { Policy } from '../../policy/policy.js'
import type { Diagram } from '../../readings/prove/diagrams.js'
import type { Inputs } from '../../readings/prove/inputs.js'
import { Labels } from '../../readings/prove/labels.js'
import { type Observation, Observations, observe, observeScope } from '../../readings/prove/observe.js'
import { truthsUnder } from '../../readings/prove/truths.js'
import { witnesses } from '../../readings/prove/witness.js'
import { worldOf } from '../../readings/prove/world.js'
import { isSameKind, type Kept, more } from './claim.js'
import { comesWith, effectOf, weakerWords } from './effect.js'
import { keptByStatement, type Loss } from './losses.js'
import { bindingClauses, claimOf, claimsOfClause, type Statement } from './statement.js'

/** A loss, with the smallest act that suffers it. */
export interface WeakerAct extends Loss {
  readonly action: SocialAction
  readonly size: number
}

/** What the base says of some acts, and how much of it the clauses of the other policy looked at so far keep. */
interface Standing {
  readonly said: number
  readonly kept: Kept
  readonly leavesScope: boolean
}

const statementOf = (clause: NormativeClause, observation: Observation): Statement | undefined => {
  if (observation.list === 'none') return undefined
  const { rule } = observation
  if (observation.list === 'undetermined') return { clause, rule, state: 'open' }
  const { dueAfter } = observation
  return { clause, rule, state: 'holds', ...(dueAfter === undefined ? {} : { dueAfter }) }
}

/** What a policy says of each of its binding clauses; made when it is asked for. */
const sideOf = (policy: CompiledPolicy, inputs: Inputs, observations: Observations) => {
  const truthOf = truthsUnder(inputs, policy)
  // Beside which scope clauses a finding stands makes nothing stricter.
  const alone = { ...policy, companions: [] }
  const known = new Map<string, Diagram>()
  return {
    clauses: bindingClauses(policy),
    scope: () => observeScope(policy, inputs, truthOf),
    said: (clause: NormativeClause): Diagram => {
      const found = known.get(clause.id) ?? observe(clause, alone, inputs, truthOf, observations)
      known.set(clause.id, found)
      return found
    },
  }
}

/** Whether any statement of one clause could keep anything of another's. */
const isComparable = (clause: NormativeClause, other: NormativeClause): boolean => {
  const claims = (of: NormativeClause) => claimsOfClause({ clause: of, rule: '', state: 'open' })
  return claims(clause).some((one) => claims(other).some((another) => isSameKind(one, another)))
}

/** The counterpart first: of most clauses it keeps everything, and nothing is left to ask of the others. */
const inOrder = (clause: NormativeClause, others: readonly NormativeClause[]): readonly NormativeClause[] => {
  const counterparts = others.filter(({ id }) => id === clause.id)
  return [...counterparts, ...others.filter(({ id }) => id !== clause.id)].filter((other) =>
    isComparable(clause, other),
  )
}

const smallestOfEach = (acts: readonly WeakerAct[]): readonly WeakerAct[] => {
  const found = new Map<string, WeakerAct>()
  for (const act of [...acts].sort((a, b) => a.size - b.size)) {
    const key = [act.rule, act.effect, act.leavesScope].join(' ')
    if (!found.has(key)) found.set(key, act)
  }
  const order = Object.keys(weakerWords)
  return [...found.values()].sort((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect))
}

/** Acts that lose as much for want of facts as others do for certain are no kind of their own. */
const withoutPartsOf = (acts: readonly WeakerAct[]): readonly WeakerAct[] =>
  acts.filter(
    ({ rule, effect, leavesScope }) =>
      leavesScope || !acts.some((other) => other.rule === rule && comesWith[other.effect]?.includes(effect)),
  )

/**
 * Every rule of the base of which any act suffers a loss, each with the smallest act that does: one for each effect,
 * but for those that come with a worse one. An act that suffers nothing by these rules is judged at least as strictly
 * by the other policy.
 */
export const weakerActs = (base: Policy, other: Policy): readonly WeakerAct[] => {
  const policies = [compiledPolicyOf(base), compiledPolicyOf(other)] as const
  const inputs = worldOf(policies.flatMap(testsOfPolicy), policies)
  const observations = new Observations()
  const [before, after] = [
    sideOf(policies[0], inputs, observations),
    sideOf(policies[1], inputs, observations),
  ] as const
  const standings = new Labels<Standing | 'kept'>('kept')
  const leaving = inputs.operation((was, is) => (was < is ? 1 : 0))(before.scope(), after.scope())
  const begin = inputs.operation((said, leaves) =>
    said === 0 ? 0 : standings.labelOf({ said, kept: 'nothing', leavesScope: leaves === 1 }),
  )
  const statedBy = (clause: NormativeClause, said: number) => statementOf(clause, observations.at(said))
  const ofClause = (clause: NormativeClause): readonly WeakerAct[] => {
    const keep = (rest: Diagram, by: NormativeClause): Diagram =>
      inputs.operation((label, said) => {
        const standing = standings.at(label)
        const statement = statedBy(by, said)
        if (standing === 'kept' || statement === undefined) return label
        const stated = statedBy(clause, standing.said) as Statement
        const kept = more(standing.kept, keptByStatement(stated, statement, standing.leavesScope))
        return kept === 'all' ? 0 : standings.labelOf({ ...standing, kept })
      })(rest, after.said(by))
    let rest = begin(before.said(clause), leaving)
    const none = inputs.diagrams.constant(0)
    for (const by of inOrder(clause, after.clauses)) {
      if (rest === none) return []
      rest = keep(rest, by)
    }
    return [...witnesses(inputs, rest)].flatMap(([label, { action, size }]) => {
      const standing = standings.at(label)
      if (standing === 'kept') return []
      const statement = statedBy(clause, standing.said) as Statement
      const effect = effectOf(claimOf(statement), standing.kept as Exclude<Kept, 'all'>)
      const { leavesScope } = standing
      return { clause: clause.id, rule: statement.rule, effect, leavesScope, action, size }
    })
  }
  return before.clauses.flatMap((clause) => withoutPartsOf(smallestOfEach(ofClause(clause))))
}
