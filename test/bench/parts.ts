// What the benchmarks measure or are built of that is no entry of the package.
export { parseByDefinition } from '../../src/action/parse-action.js'
export { flatAct } from './flat-act.js'
export { decideByHand, First, Second } from './hand-optimised.js'
