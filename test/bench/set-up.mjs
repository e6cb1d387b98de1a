// What it costs to make an evaluator of a policy that this process has not seen yet.
import { median } from './in-turns.mjs'

export const timeSetUp = ({ createEvaluator, policy }, acts) => {
  const times = Array.from({ length: 25 }, () => {
    const unseen = structuredClone(policy)
    const start = performance.now()
    const evaluate = createEvaluator(unseen)
    const made = performance.now()
    evaluate(acts[0])
    const first = performance.now()
    for (const act of acts) evaluate(act)
    return { made: made - start, first: first - start, all: performance.now() - start }
  }).slice(5)
  return Object.fromEntries(['made', 'first', 'all'].map((stage) => [stage, median(times.map((each) => each[stage]))]))
}
