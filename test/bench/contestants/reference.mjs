/** The definition of what an evaluation says, that every other reading is held to: slow and obvious. */
export const reference = ({ createReferenceEvaluator, policy, clausesOf }) => ({
  name: 'reference evaluator',
  isThreeValued: true,
  prepare: (action) => action,
  evaluate: createReferenceEvaluator(policy),
  clauses: clausesOf,
})
