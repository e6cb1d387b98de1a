import { describeScenarios } from './scenarios.js'

describeScenarios('handbook')
