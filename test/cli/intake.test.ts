import { fileURLToPath } from 'node:url'
import { describeScenarios } from './scenarios.js'

describeScenarios('intake', fileURLToPath(new URL('../../docs/examples/intake', import.meta.url)))
