import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { structureFaults } from '../authoring/html-structure.js'
import { run } from './run-command.js'
import { describeScenarios } from './scenarios.js'

describeScenarios('handbook')

const root = new URL('../../', import.meta.url)
const folder = (name: string) => fileURLToPath(new URL(name, root))

test('the handbook of the bundled policy is the one that is kept', async () => {
  const { status, stdout, stderr } = await run(['handbook', folder('rules/stokes-wood-primary'), '--format', 'html'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^reading age: \d+ for .*\n$/) })
  expect(stdout).toBe(readFileSync(new URL('docs/rules/stokes-wood-primary.html', root), 'utf8'))
})

test('in Welsh it is sound, too, and no reading age is said of it', async () => {
  const args = ['handbook', folder('rules/stokes-wood-primary'), '--format', 'html', '--locale', 'cy']
  const { status, stdout, stderr } = await run(args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(structureFaults(stdout)).toEqual({})
})

test('the handbook of an overlay says what it changes, and why', async () => {
  const { status, stdout } = await run(['handbook', folder('docs/examples/trust/harbour-hill')])
  expect(status).toBe(0)
  expect(stdout).toContain(`- **A new rule in a clause**:
  - [§3, must not, item 5: No pictures of pupils](#clause-3.not.pupil-images)
  - Because: Children of other schools come to our pool every week.
  - Changed in: harbour-hill`)
})
