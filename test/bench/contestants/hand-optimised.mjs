/**
 * The practical limit: test/bench/hand-optimised.ts. Only of fully known acts, which it reads as one flat object; what
 * people, disclosures and references come to it derives as it goes, as the evaluator does.
 */
export const handOptimised = ({ decideByHand, flatAct, First, Second }) => {
  const held = new Int32Array(2)
  const named = (clauses, mask) =>
    Array.from({ length: 32 }, (_, bit) => mask & (1 << bit)).flatMap((bit) => (bit === 0 ? [] : [clauses[bit]]))
  return {
    name: 'hand-optimised program',
    prepare: flatAct,
    evaluate: (act) => {
      decideByHand(act, held)
      return held
    },
    clauses: ([first, second]) => [...named(First, first), ...named(Second, second)],
  }
}
