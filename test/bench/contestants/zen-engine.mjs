import { ZenEngine } from '@gorules/zen-engine'

/**
 * @gorules/zen-engine: a decision of one expression node, loaded once, with an expression for each condition. Its
 * language has all that is two-valued: two sets intersect where `some` member is `in` the other.
 */
export const zenEngine = ({ questions, clausesFrom, fold, plainFacts, plainName }) => {
  const expressionOf = fold({
    constant: ({ truth }) => String(truth === 2),
    test: ({ fact, comparison, value }) => {
      const [actual, operand] = [plainName(fact), JSON.stringify(value)]
      switch (comparison) {
        case 'equal':
          return `${actual} == ${operand}`
        case 'notEqual':
          return `${actual} != ${operand}`
        case 'in':
          return `${actual} in ${operand}`
        case 'notIn':
          return `not(${actual} in ${operand})`
        case 'contains':
          return `${operand} in ${actual}`
        case 'doesNotContain':
          return `not(${operand} in ${actual})`
        case 'intersects':
          return `some(${actual}, # in ${operand})`
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
    all: (members) => `(${members.join(' and ')})`,
    any: (members) => `(${members.join(' or ')})`,
    not: (member) => `not(${member})`,
  })
  const node = (id, type, more) => ({ id, name: id, type, position: { x: 0, y: 0 }, ...more })
  const decision = new ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      node('acts', 'inputNode'),
      node('policy', 'expressionNode', {
        content: {
          passThrough: false,
          expressions: questions.map(({ condition }, index) => ({
            id: `${index}`,
            key: `q${index}`,
            value: expressionOf(condition),
          })),
        },
      }),
      node('answers', 'outputNode'),
    ],
    edges: [
      { id: 'in', sourceId: 'acts', targetId: 'policy', type: 'edge' },
      { id: 'out', sourceId: 'policy', targetId: 'answers', type: 'edge' },
    ],
  })
  return {
    name: '@gorules/zen-engine',
    package: '@gorules/zen-engine',
    isAsync: true,
    prepare: plainFacts,
    evaluate: (facts) => decision.evaluate(facts),
    clauses: ({ result }) =>
      clausesFrom(questions.filter((_, index) => result[`q${index}`]).map(({ subject }) => subject)),
  }
}
