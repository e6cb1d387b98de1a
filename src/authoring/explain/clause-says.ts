import type { Clause } from '../../policy/clause.js'
import { isDeciding } from '../../policy/deciding.js'
import { parameterOf, parameterPrefix } from '../../policy/parameter.js'
import type { Policy } from '../../policy/policy.js'
import { listWords } from '../../report/words.js'
import { valueText } from '../cases/difference-text.js'

type Kept = NonNullable<Clause['invariants']>[number]

const keptBy = ({ fact, onlyReadBy }: Kept): string =>
  onlyReadBy.length === 0
    ? `no rule reads \`${fact}\``
    : `\`${fact}\` is read by no clause but ${listWords(
        onlyReadBy.map((id) => `\`${id}\``),
        'and',
      )}`

const definition = ({ carriedBy }: Extract<Clause, { kind: 'definition' }>, policy: Policy): string => {
  const { parameter, condition, procedure } = carriedBy
  if (parameter !== undefined) {
    const value = parameterOf(policy, parameterPrefix + parameter)
    const description = policy.parameters[parameter]?.description ?? ''
    return `It is carried by the setting \`${parameter}\`, which is ${valueText(value)}. ${description}`
  }
  if (condition !== undefined)
    return `It defines \`${condition}\`, which rules build on. Whether this holds of the act is shown below.`
  const title = policy.procedures.find(({ id }) => id === procedure)?.title ?? procedure
  return `Whatever breaks a rule of this section is handled under this procedure: ${title}.`
}

const scope = ({ carriedBy, invariants = [] }: Extract<Clause, { kind: 'scope' }>): string => {
  switch (carriedBy?.effect) {
    case 'out-of-scope':
      return 'Acts of which this holds are outside the policy, unless another clause keeps them in.'
    case 'in-scope':
      return 'Acts of which this holds are inside the policy, whatever else would take them out.'
    case 'also-under':
      return `Where this holds, every finding of section ${listWords(carriedBy.sections, 'and')} stands under this clause as well.`
    default:
      return invariants.length === 0
        ? 'It decides nothing about a single act.'
        : `It holds of the whole policy, and is checked whenever the policy is loaded: ${invariants.map(keptBy).join('; ')}.`
  }
}

const records = {
  approval: 'It is about the approval of the policy, which the policy records, and decides nothing about acts.',
  review: 'It is about the review of the policy, which the policy records, and decides nothing about acts.',
} as const

/** What a clause without rules does, in a sentence or two; none for one with rules. */
export const clauseSays = (clause: Clause, policy: Policy): string | undefined => {
  if (isDeciding(clause)) return undefined
  switch (clause.kind) {
    case 'definition':
      return definition(clause, policy)
    case 'scope':
      return scope(clause)
    case 'governance':
      return records[clause.record]
    case 'informative':
      return `It decides nothing. ${clause.reason}`
    default:
      return undefined
  }
}
