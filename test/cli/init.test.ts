import { describeScenarios } from './scenarios.js'

describeScenarios('init')
