/** The engine that `toEngine` makes: two rules for each of the policy's, so that it says three values. */
export const jsonRulesEngineDualRail = ({ toEngine, engineFacts, policy, clausesFrom }) => {
  const engine = toEngine(policy)
  return {
    name: 'json-rules-engine, by toEngine',
    package: 'json-rules-engine',
    isAsync: true,
    prepare: (action) => engineFacts(policy, action),
    evaluate: (facts) => engine.run(facts),
    clauses: ({ events }) => clausesFrom(events.flatMap(({ type, params }) => (type === 'holds' ? [params] : []))),
  }
}
