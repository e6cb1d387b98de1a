// What the benchmarks measure or are built of that is no entry of the package.
export { parseByDefinition } from '../../src/action/parse-action.js'
export { First, Second } from './by-hand/clause-bits.js'
export { decideByHand } from './hand-optimised.js'
