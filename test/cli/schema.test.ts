import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { policySchemas } from '../../src/authoring/schemas/policy-schemas.js'
import { cornerSchool, run, temporaryFolder } from './run-command.js'
import { describeScenarios } from './scenarios.js'

describeScenarios('schema')

const files = Object.fromEntries(
  readdirSync(cornerSchool).map((name) => [
    name,
    JSON.parse(readFileSync(join(cornerSchool, name), 'utf8')) as unknown,
  ]),
)

const copy = (): string => {
  const folder = temporaryFolder()
  cpSync(cornerSchool, join(folder, 'school'), { recursive: true })
  return folder
}

test('prints the schemas of a policy as one object', async () => {
  const { status, stdout, stderr } = await run(['schema', 'school'], { folder: copy() })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toBe(`${JSON.stringify(policySchemas(files), null, 2)}\n`)
})

test('writes a file for each, and the policy is as valid as before', async () => {
  const folder = copy()
  const { status, stdout, stderr } = await run(['schema', 'school', '--write', 'school/schema'], { folder })
  const names = Object.keys(policySchemas(files))
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: '',
    stderr: `wrote ${names.join(', ')} to school/schema\n`,
  })
  for (const [name, schema] of Object.entries(policySchemas(files)))
    expect(readFileSync(join(folder, 'school/schema', name), 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`)
  expect(await run(['validate', 'school'], { folder })).toMatchObject({ status: 0 })
})

test('is not kept from it by other problems of the policy', async () => {
  const folder = temporaryFolder({
    'policy.json': '{ "conditions": { "staff": { "all": [] } } }',
    'cases/1-x.json': '{',
  })
  const { status, stdout, stderr } = await run(['schema', '.'], { folder })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('"staff"')
})
