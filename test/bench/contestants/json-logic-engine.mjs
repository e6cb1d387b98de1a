import { LogicEngine } from 'json-logic-engine'

/**
 * json-logic-engine, compiled: one logic that is the list of all conditions, so that it becomes one function. A set
 * that contains a value is `in` the other way round, and two sets that intersect are `some` with `in`. It expresses all
 * that is two-valued.
 */
export const jsonLogicEngine = ({ questions, clausesFrom, fold, plainFacts, plainName }) => {
  const logicOf = fold({
    constant: ({ truth }) => truth === 2,
    test: ({ fact, comparison, value }) => {
      const actual = { val: plainName(fact) }
      switch (comparison) {
        case 'equal':
          return { '===': [actual, value] }
        case 'notEqual':
          return { '!==': [actual, value] }
        case 'in':
          return { in: [actual, value] }
        case 'notIn':
          return { '!': [{ in: [actual, value] }] }
        case 'contains':
          return { in: [value, actual] }
        case 'doesNotContain':
          return { '!': [{ in: [value, actual] }] }
        case 'intersects':
          return { some: [actual, { in: [{ val: [] }, value] }] }
        case 'lessThan':
          return { '<': [actual, value] }
        case 'lessThanInclusive':
          return { '<=': [actual, value] }
        case 'greaterThan':
          return { '>': [actual, value] }
        case 'greaterThanInclusive':
          return { '>=': [actual, value] }
        default:
          throw new Error(comparison)
      }
    },
    all: (members) => ({ and: members }),
    any: (members) => ({ or: members }),
    not: (member) => ({ '!': [member] }),
  })
  return {
    name: 'json-logic-engine, compiled',
    package: 'json-logic-engine',
    prepare: plainFacts,
    evaluate: new LogicEngine().build(questions.map(({ condition }) => logicOf(condition))),
    clauses: (answers) => clausesFrom(questions.filter((_, index) => answers[index]).map(({ subject }) => subject)),
  }
}
