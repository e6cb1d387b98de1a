import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../src/authoring/coverage/coverage-of.js'
import { coverageText } from '../../src/authoring/coverage/coverage-text.js'
import { loaded, tinyFiles } from '../policy/tiny-policy.js'

const files = tinyFiles()
files['1-acts.json'].title = 'Red \u001b[31m\nacts'
const coverage = coverageOf(loaded(files), [])
const text = (
  options: { cases?: boolean; impossible?: boolean } = {},
  look: { width?: number; colour?: boolean } = {},
) => coverageText(coverage, { cases: false, impossible: false, ...options }, { width: 80, colour: false, ...look })

test('what stands in the policy is shown and never obeyed', () => {
  expect(text()).not.toContain('\u001b')
  expect(text().split('\n')[1]).toMatch(/^1 Red \\u001b\[31m\\u000aacts {2,}0 % +0 % +0 % +0 %$/)
})

test('colour adds nothing but colour', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  const plain = text({ cases: true }, { colour: true }).replaceAll(/\u001b\[\d+m/g, '')
  expect(plain).toBe(text({ cases: true }))
  expect(text({}, { colour: true })).not.toBe(plain)
})

describe('what is asked for is there, and nothing else', () => {
  test.each([
    [{}, { cases: false, impossible: false }],
    [{ cases: true }, { cases: true, impossible: false }],
    [{ impossible: true }, { cases: false, impossible: true }],
    [
      { cases: true, impossible: true },
      { cases: true, impossible: true },
    ],
  ])('%o', (options, there) => {
    const made = text(options)
    expect(made.includes('"action"')).toBe(there.cases)
    expect(made.includes('Shown by no action')).toBe(there.impossible)
    expect(made.includes('(--cases)')).toBe(!there.cases)
    expect(made.includes('(--impossible)')).toBe(!there.impossible)
  })
})

test('the ready-made cases of the text are those of the data, each once', () => {
  const objects = [...text({ cases: true }).matchAll(/^ {4}(\{$[\s\S]*?^ {4}\}|\{.*\})$/gm)]
  expect(objects.map(([whole]) => JSON.parse(whole))).toEqual(coverage.readyMade.map((one) => one.case))
})
