import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { structureFaults } from '../authoring/html-structure.js'
import { ended, run, scenario, start, temporaryFolder } from './run-command.js'
import { describeScenarios } from './scenarios.js'

describeScenarios('coverage')

const bundled = fileURLToPath(new URL('../../rules/stokes-wood-primary', import.meta.url))

describe('the bundled policy', () => {
  test('is covered clause by clause, rule by rule and literal by literal', async () => {
    const { status, stdout, stderr } = await run(['coverage', bundled, '--threshold', '100'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^all( +100 %){4}$/m)
  })

  test('says the same each time', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => run(['coverage', bundled, '--format', 'json'])))
    expect(first).toEqual(second)
  })
})

test('the page in a file is the page on standard output, and sound', async () => {
  const folder = temporaryFolder()
  cpSync(join(scenario('coverage'), 'html/files'), folder, { recursive: true })
  const args = ['coverage', 'school', '--format', 'html']
  const { stdout } = await run(args, { folder })
  expect(await run([...args, '--output', 'page.html'], { folder })).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe(stdout)
  expect(structureFaults(stdout)).toEqual({})
})

test('a closed pipe ends it without a word', async () => {
  const child = start(['coverage', bundled, '--format', 'json'])
  child.stdout.destroy()
  expect(await ended(child)).toMatchObject({ status: 0, stderr: '' })
})
