import { scenario } from './run-command.js'
import { describeScenarios } from './scenarios.js'

describeScenarios('exemptions', scenario('exempt-acts'))
