import { describeScenarios } from './scenarios.js'

describeScenarios('duties')
