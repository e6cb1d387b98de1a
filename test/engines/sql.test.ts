import { compareWithEvaluate } from '../support/sql-suite.js'
import { postgresServer } from './postgres-server.js'
import { sparkSession } from './spark-session.js'

compareWithEvaluate(async () => [await postgresServer(), await sparkSession()], 20)
