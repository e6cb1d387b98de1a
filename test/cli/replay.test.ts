import { scenario } from './run-command.js'
import { describeScenarios } from './scenarios.js'

describeScenarios('replay', scenario('decision-logs'))
