import type { Command } from 'commander'
import { check } from './check.js'
import { coverage } from './coverage.js'
import { diff } from './diff.js'
import { duties } from './duties.js'
import { explain } from './explain.js'
import { handbook } from './handbook.js'
import { init } from './init.js'
import { intake } from './intake.js'
import { ledger } from './ledger.js'
import { lint } from './lint.js'
import { mutate } from './mutate.js'
import { replay } from './replay.js'
import { schema } from './schema.js'
import { sql } from './sql.js'
import { status } from './status.js'
import { test } from './test.js'
import { validate } from './validate.js'

/** Every command, in the order of the help, each made with the version of the tool. */
export const commands: readonly ((toolVersion: string) => Command)[] = [
  check,
  explain,
  intake,
  duties,
  init,
  validate,
  lint,
  test,
  coverage,
  mutate,
  diff,
  handbook,
  ledger,
  replay,
  sql,
  status,
  schema,
]
