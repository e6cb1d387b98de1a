import type { Clause } from '../../../policy/clause.js'
import type { Policy } from '../../../policy/policy.js'
import type { ClauseOperator } from '../clause-operator.js'
import { without } from '../lists.js'
import type { Variation } from '../mutant.js'

type Scope = Extract<Clause, { kind: 'scope' }>
type Beside = Extract<NonNullable<Scope['carriedBy']>, { effect: 'also-under' }>

const ofSections = (clause: Scope, carrier: Beside, policy: Policy): readonly Variation<Clause>[] => {
  const { sections } = carrier
  const another = policy.sections.find(({ section }) => !sections.includes(section))?.section
  const to = (made: readonly string[]): Clause => ({ ...clause, carriedBy: { ...carrier, sections: [...made] } })
  return [
    ...(sections.length < 2
      ? []
      : sections.map((section, index) => ({
          at: ['carriedBy', 'sections', index],
          value: to(without(sections, index)),
          what: `no longer stands beside findings of section \`${section}\``,
        }))),
    ...(another === undefined
      ? []
      : [
          {
            at: ['carriedBy', 'sections'],
            variant: another,
            value: to([...sections, another]),
            what: `stands beside findings of section \`${another}\`, too`,
          },
        ]),
  ]
}

/** Changes what a scope clause does, or beside which sections it stands. */
export const changeScope: ClauseOperator = (clause, policy) => {
  if (clause.kind !== 'scope' || clause.carriedBy === undefined) return []
  const { carriedBy, ...rest } = clause
  const nothing = { at: ['carriedBy'], value: rest, what: `drops the effect \`${carriedBy.effect}\`` }
  if (carriedBy.effect === 'also-under') return [nothing, ...ofSections(clause, carriedBy, policy)]
  const effect = carriedBy.effect === 'in-scope' ? 'out-of-scope' : 'in-scope'
  return [
    nothing,
    {
      at: ['carriedBy', 'effect'],
      variant: effect,
      value: { ...clause, carriedBy: { ...carriedBy, effect } },
      what: `makes the effect \`${effect}\` instead of \`${carriedBy.effect}\``,
    },
  ]
}
