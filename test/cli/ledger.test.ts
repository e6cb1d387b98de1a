import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from './run-command.js'
import { describeScenarios } from './scenarios.js'

describeScenarios('ledger')

test('the policy of Harbour Lane is made from its written text', async () => {
  const folder = fileURLToPath(new URL('../policies', import.meta.url))
  expect(await run(['ledger', 'harbour-lane', '--source', 'harbour-lane/policy.md'], { folder })).toEqual({
    status: 0,
    stdout: 'harbour-lane-primary 2.1.0: 36 clauses, 36 unchanged; 0 new sentences\n',
    stderr: '',
  })
})
