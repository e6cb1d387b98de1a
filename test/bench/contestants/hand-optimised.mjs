/**
 * The practical limit: test/bench/hand-optimised.ts. Only of fully known acts; it reads what the evaluator reads, and
 * derives what people, disclosures and references come to as it goes.
 */
export const handOptimised = ({ decideByHand, First, Second }) => {
  const held = new Int32Array(2)
  const named = (clauses, mask) =>
    Array.from({ length: 32 }, (_, bit) => mask & (1 << bit)).flatMap((bit) => (bit === 0 ? [] : [clauses[bit]]))
  return {
    name: 'hand-optimised program',
    prepare: (action) => action,
    evaluate: (act) => {
      decideByHand(act, held)
      return held
    },
    clauses: ([first, second]) => [...named(First, first), ...named(Second, second)],
  }
}
