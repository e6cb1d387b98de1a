import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from './run-command.js'
import { describeScenarios } from './scenarios.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

test.each(['rules/stokes-wood-primary', 'test/policies/harbour-lane'])('nothing is found in %s', async (folder) => {
  expect(await run(['lint', folder], { folder: root })).toEqual({ status: 0, stdout: '', stderr: 'nothing found\n' })
})

describeScenarios('lint')
