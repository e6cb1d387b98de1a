import * as cedar from '@cedar-policy/cedar-wasm/nodejs'

/**
 * @cedar-policy/cedar-wasm, the policies parsed beforehand: each condition is a `permit` of its own, whatever the kind of
 * its clause, as Cedar names all permits that hold, and none of them once a `forbid` does. The facts are the context of
 * a request by and on nobody. `in` is a set that contains the fact; all that is two-valued can be said.
 */
export const cedarWasm = ({ questions, clausesFrom, fold, plainFacts, plainName }) => {
  const expressionOf = fold({
    constant: ({ truth }) => String(truth === 2),
    test: ({ fact, comparison, value }) => {
      const [actual, operand] = [`context.${plainName(fact)}`, JSON.stringify(value)]
      switch (comparison) {
        case 'equal':
          return `${actual} == ${operand}`
        case 'notEqual':
          return `${actual} != ${operand}`
        case 'in':
          return `${operand}.contains(${actual})`
        case 'notIn':
          return `!${operand}.contains(${actual})`
        case 'contains':
          return `${actual}.contains(${operand})`
        case 'doesNotContain':
          return `!${actual}.contains(${operand})`
        case 'intersects':
          return `${actual}.containsAny(${operand})`
        case 'lessThan':
          return `${actual} < ${operand}`
        case 'lessThanInclusive':
          return `${actual} <= ${operand}`
        case 'greaterThan':
          return `${actual} > ${operand}`
        case 'greaterThanInclusive':
          return `${actual} >= ${operand}`
        default:
          throw new Error(comparison)
      }
    },
    all: (members) => `(${members.join(' && ')})`,
    any: (members) => `(${members.join(' || ')})`,
    not: (member) => `!(${member})`,
  })
  const staticPolicies = Object.fromEntries(
    questions.map(({ condition }, index) => [
      `q${index}`,
      `permit (principal, action, resource) when { ${expressionOf(condition)} };`,
    ]),
  )
  const preparsedPolicySetId = 'bench'
  const parsed = cedar.preparsePolicySet(preparsedPolicySetId, { staticPolicies })
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed.errors))
  const nobody = { type: 'Nobody', id: '' }
  return {
    name: '@cedar-policy/cedar-wasm, parsed before',
    package: '@cedar-policy/cedar-wasm',
    prepare: (action) => ({
      principal: nobody,
      action: { type: 'Action', id: 'act' },
      resource: nobody,
      context: plainFacts(action),
      preparsedPolicySetId,
      entities: [],
    }),
    evaluate: cedar.statefulIsAuthorized,
    clauses: (answer) => {
      if (answer.type !== 'success' || answer.response.diagnostics.errors.length > 0)
        throw new Error(JSON.stringify(answer))
      return clausesFrom(answer.response.diagnostics.reason.map((id) => questions[id.slice(1)].subject))
    },
  }
}
