// What the benchmarks measure or are built of that is no entry of the package.
export { parseByDefinition } from '../../src/action/parse-action.js'
export { createReferenceEvaluator } from '../../src/authoring/reference-evaluator.js'
export { fold } from '../../src/logic/fold.js'
export { First, Second } from './by-hand/clause-bits.js'
export { decideByHand } from './hand-optimised.js'
export { clausesFrom, questionsOf } from './questions.js'
