// One process of check.mjs: prints how long each thing takes at best, in nanoseconds. Everything is done as often in
// every run, so that the compiler, which waits for nothing else here, makes the same of it.
import { actsOf } from './acts.mjs'
import { evaluator } from './contestants/evaluator.mjs'
import { handOptimised } from './contestants/hand-optimised.mjs'
import { timeInTurns } from './in-turns.mjs'
import { loadParts } from './load-parts.mjs'

const parts = await loadParts()
const { parseAction, parseByDefinition } = parts
const { full, sparse } = actsOf(parseAction, 1_000, 1)
const finds = evaluator(parts)
const isFound = (act) => finds.clauses(finds.evaluate(act)).length > 0
const without = full.acts.filter((act) => !isFound(act))
const withFindings = full.acts.filter(isFound)
const inputs = [...full.inputs.slice(0, 50), ...sparse.inputs.slice(0, 50)]

const entry = (name, contestant, inputs, size, again) => ({
  name,
  contestant,
  inputs,
  plan: { count: Math.min(100, inputs.length), size, every: 1, again },
})
const entries = [
  entry('hand-optimised program, full acts without findings', handOptimised(parts), without, 100, 20),
  entry('createEvaluator, full acts without findings', evaluator(parts), without, 100, 6),
  entry('createEvaluator, full acts with findings', evaluator(parts), withFindings, 25, 2),
  entry('createEvaluator, sparse acts', evaluator(parts), sparse.acts, 10, 2),
  entry('parseAction', { evaluate: parseAction }, inputs, 20, 2),
  entry('zod, the definition', { evaluate: parseByDefinition }, inputs, 5, 1),
]
const times = await timeInTurns(entries, 100)
console.log(JSON.stringify(Object.fromEntries(entries.map(({ name }, index) => [name, times[index].best]))))
