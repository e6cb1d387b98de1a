import { describeScenarios } from './scenarios.js'

describeScenarios('diff')
