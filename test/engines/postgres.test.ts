import { compareWithEvaluate } from '../support/sql-suite.js'
import { postgresServer } from './postgres-server.js'

compareWithEvaluate(async () => [await postgresServer()], 60)
