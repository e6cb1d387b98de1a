import { describe, expect, test } from 'vitest'
import type { LintInput } from '../../src/authoring/lint/context.js'
import { lintPolicy } from '../../src/authoring/lint/lint-policy.js'
import { type LintCode, lintCodes } from '../../src/policy/lint-codes.js'
import { table } from './lint-table.js'

const foundBy = (code: LintCode, input: LintInput) => lintPolicy(input).filter((finding) => finding.code === code)
const places = (code: LintCode, input: LintInput) => foundBy(code, input).map(({ file, path }) => `${file}#${path}`)

describe.each(lintCodes.map((code) => [code, table[code]] as const))('%s', (code, rows) => {
  test.each(rows.map((row) => [row.name, row] as const))('%s', (_name, { found, at, not }) => {
    expect(places(code, found)).toEqual(at)
    expect(foundBy(code, not)).toEqual([])
  })

  test.each(rows.map((row) => [row.name, row.found] as const))('%s: says what and what to do', (_name, input) => {
    for (const { message } of foundBy(code, input)) expect(message).toMatch(/^[a-z`][^\n]*[:;,] [^\n]+[^.]$/)
  })
})
