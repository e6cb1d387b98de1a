import { describeScenarios } from './scenarios.js'

describeScenarios('register')
