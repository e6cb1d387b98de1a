import { Engine } from 'json-rules-engine'

/**
 * A stock json-rules-engine with a rule for each condition, as a careful user would run it: named conditions and
 * parameters written out, as the engine copies what it looks up, and facts given flat under the names that the rules
 * have for them, so that it follows no path. The logic has the engine's own operators; `intersects` is `someFact:in`.
 */
export const jsonRulesEngine = ({ questions, clausesFrom, fold, engineFacts, policy }) => {
  const conditionsOf = fold({
    constant: () => {
      throw new Error('the engine has no constants')
    },
    test: ({ fact, comparison, value }) => ({
      fact,
      operator: comparison === 'intersects' ? 'someFact:in' : comparison,
      value,
    }),
    all: (members) => ({ all: members }),
    any: (members) => ({ any: members }),
    not: (member) => ({ not: member }),
  })
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const { subject, condition } of questions)
    engine.addRule({ conditions: { all: [conditionsOf(condition)] }, event: { type: 'holds', params: subject } })
  return {
    name: 'json-rules-engine, flat facts',
    package: 'json-rules-engine',
    isAsync: true,
    prepare: (action) => engineFacts(policy, action),
    evaluate: (facts) => engine.run(facts),
    clauses: ({ events }) => clausesFrom(events.map(({ params }) => params)),
  }
}
