import { compareWithEvaluate } from '../support/sql-suite.js'
import { sparkSession } from './spark-session.js'

compareWithEvaluate(async () => [await sparkSession()], 20)
