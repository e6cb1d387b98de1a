import { duckdb, pglite } from '../support/databases.js'
import { compareWithEvaluate } from '../support/sql-suite.js'

compareWithEvaluate(async () => [await duckdb(), await pglite()], 60)
