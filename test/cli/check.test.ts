import { describeScenarios } from './scenarios.js'

describeScenarios('check')
