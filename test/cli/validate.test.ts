import { describeScenarios } from './scenarios.js'

describeScenarios('validate')
