// What the evaluator remembers of acts makes those that it has seen cheap. This is about all others.
import { actsOf } from './acts.mjs'
import { printTable } from './print-table.mjs'

/** Processor time, as every act is timed once, and whatever else the machine did meanwhile would stay in. */
const microsecondsEach = (evaluate, acts) => {
  const before = process.cpuUsage()
  for (const act of acts) evaluate(act)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / acts.length
}

/** An evaluator of a policy that is new to this process goes through some acts, and then through as many new ones. */
export const timeUnseen = ({ createEvaluator, parseAction, policy }, acts, { checked, seed }) => {
  const others = actsOf(parseAction, checked, seed + 1)
  return Object.keys(acts).map((kind) => {
    // What is remembered is remembered for the policy.
    const evaluate = createEvaluator(structuredClone(policy))
    return {
      acts: kind,
      first: microsecondsEach(evaluate, acts[kind].acts),
      next: microsecondsEach(evaluate, others[kind].acts),
    }
  })
}

export const printUnseen = (rows, checked) =>
  printTable(
    ['µs an act, each act once', ...rows.map(({ acts }) => acts)],
    [
      [`createEvaluator, its first ${checked} acts`, ...rows.map(({ first }) => first)],
      [`the ${checked} after them`, ...rows.map(({ next }) => next)],
    ],
  )
