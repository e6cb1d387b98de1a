// What it costs to make an evaluator of a policy that this process has not seen yet.
import { median } from './in-turns.mjs'
import { printTable } from './print-table.mjs'

export const timeSetUp = ({ createEvaluator, policy }, acts) => {
  const times = Array.from({ length: 25 }, () => {
    const unseen = structuredClone(policy)
    const start = performance.now()
    const evaluate = createEvaluator(unseen)
    const made = performance.now()
    evaluate(acts[0])
    return { made: made - start, withFirstAct: performance.now() - start }
  }).slice(5)
  return {
    made: median(times.map(({ made }) => made)),
    withFirstAct: median(times.map(({ withFirstAct }) => withFirstAct)),
  }
}

export const printSetUp = ({ made, withFirstAct }) =>
  printTable(
    ['ms, of a policy not seen before', 'made', 'with its first act'],
    [['createEvaluator', made, withFirstAct]],
  )
