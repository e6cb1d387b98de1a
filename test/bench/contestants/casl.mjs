import { buildMongoQueryMatcher, createMongoAbility } from '@casl/ability'
import { $and, $nor, $or, and, nor, or } from '@ucast/mongo2js'

/**
 * @casl/ability: each condition is an ability of its own, asked for one after the other, as `can` answers one question.
 * Its conditions are MongoDB queries, where a set equals or is in what one of its members equals or is in. As it comes
 * it joins no queries: its own `buildMongoQueryMatcher` adds `$and`, `$or` and `$nor` of the library it is made of.
 */
export const casl = ({ questions, clausesFrom, fold, plainFacts, plainName }) => {
  const operators = {
    equal: '$eq',
    notEqual: '$ne',
    in: '$in',
    notIn: '$nin',
    contains: '$eq',
    doesNotContain: '$ne',
    intersects: '$in',
    lessThan: '$lt',
    lessThanInclusive: '$lte',
    greaterThan: '$gt',
    greaterThanInclusive: '$gte',
  }
  const queryOf = fold({
    constant: ({ truth }) => (truth === 2 ? { $and: [] } : { $or: [] }),
    test: ({ fact, comparison, value }) => ({ [plainName(fact)]: { [operators[comparison]]: value } }),
    all: (members) => ({ $and: members }),
    any: (members) => ({ $or: members }),
    not: (member) => ({ $nor: [member] }),
  })
  const names = questions.map((_, index) => `q${index}`)
  const ability = createMongoAbility(
    questions.map(({ condition }, index) => ({ action: names[index], subject: 'Act', conditions: queryOf(condition) })),
    {
      conditionsMatcher: buildMongoQueryMatcher({ $and, $nor, $or }, { and, nor, or }),
      detectSubjectType: () => 'Act',
    },
  )
  return {
    name: '@casl/ability',
    package: '@casl/ability',
    prepare: plainFacts,
    evaluate: (facts) => {
      const held = []
      for (let index = 0; index < names.length; index += 1) if (ability.can(names[index], facts)) held.push(index)
      return held
    },
    clauses: (held) => clausesFrom(held.map((index) => questions[index].subject)),
  }
}
