import type { Clause } from '../../../policy/clause.js'
import type { Policy } from '../../../policy/policy.js'
import { type ClauseOperator, onParams } from '../clause-operator.js'
import type { Variation } from '../mutant.js'

const another = ({ procedures }: Policy, procedure: string | undefined): string | undefined =>
  procedures.find(({ id }) => id !== procedure)?.id

const ofRules = onParams((params, _clause, policy) => {
  const { procedure, ...rest } = params
  const other = another(policy, procedure)
  return [
    ...(procedure === undefined
      ? []
      : [{ at: ['procedure'], variant: 'none', value: rest, what: `drops the procedure \`${procedure}\`` }]),
    ...(other === undefined
      ? []
      : [
          {
            at: procedure === undefined ? [] : ['procedure'],
            variant: other,
            value: { ...params, procedure: other },
            what:
              procedure === undefined
                ? `adds the procedure \`${other}\``
                : `makes the procedure \`${other}\` instead of \`${procedure}\``,
          },
        ]),
  ]
})

const ofDefinition = (clause: Clause, policy: Policy): readonly Variation<Clause>[] => {
  const procedure = clause.kind === 'definition' ? clause.carriedBy.procedure : undefined
  const other = procedure === undefined ? undefined : another(policy, procedure)
  if (clause.kind !== 'definition' || other === undefined) return []
  return [
    {
      at: ['carriedBy', 'procedure'],
      variant: other,
      value: { ...clause, carriedBy: { procedure: other } },
      what: `makes the section's procedure \`${other}\` instead of \`${procedure}\``,
    },
  ]
}

/** Changes the procedure that a finding names, for a rule or for a section's violations. */
export const changeProcedure: ClauseOperator = (clause, policy) => [
  ...ofRules(clause, policy),
  ...ofDefinition(clause, policy),
]
