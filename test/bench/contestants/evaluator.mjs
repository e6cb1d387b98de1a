/** What the library gives: three-valued, with reasons for every finding and what is missing for all that is open. */
export const evaluator = ({ createEvaluator, policy, clausesOf }) => ({
  name: 'createEvaluator',
  isThreeValued: true,
  prepare: (action) => action,
  evaluate: createEvaluator(policy),
  clauses: clausesOf,
})
