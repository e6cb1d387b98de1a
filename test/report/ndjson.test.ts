import { describe, expect, test } from 'vitest'
import { at, evaluation, invalid, records, write } from './fixtures.js'

describe('ndjson', () => {
  test('one line a record, the position first, in a fixed order of keys', () => {
    const lines = write('ndjson', records).split('\n')
    expect(lines).toHaveLength(records.length + 1)
    expect(lines[2]).toBe(
      '{"line":3,"id":"act-019","outcome":"compliant","violations":[],"duties":[],"permissions":[],"recommendations":[],"undetermined":[],"policy":{"id":"example-school","version":"1.0.0","digest":"sha256-00"}}',
    )
    expect(lines[3]).toBe(
      '{"line":4,"id":"act-020","outcome":"invalid","issues":[{"path":"/actor/roles","code":"too-few","message":"expected at least one role"}]}',
    )
    expect(lines[4]).toBe('')
  })

  test('an array counts from 0; an id that could not be read is left out; an issue has three keys', () => {
    const issue = { file: 'other.json', message: 'not JSON', path: '', code: 'not-json' }
    expect(write('ndjson', [{ file: undefined, position: { index: 0 }, invalid: { issues: [issue] } }])).toBe(
      '{"index":0,"outcome":"invalid","issues":[{"path":"","code":"not-json","message":"not JSON"}]}\n',
    )
  })

  test('the file only where there are several', () => {
    const record = { ...invalid, file: 'b.json' }
    expect(write('ndjson', [record])).not.toContain('b.json')
    expect(write('ndjson', [record], { files: ['a.json', 'b.json'] })).toMatch(
      /^\{"line":4,"file":"b\.json","id":"act-020",/,
    )
  })

  test('a record with neither result nor issue is not lost', () => {
    expect(JSON.parse(write('ndjson', [{ file: undefined, position: { line: 1 } }]))).toMatchObject({
      outcome: 'invalid',
      issues: [{ code: 'unreadable' }],
    })
  })

  test('no character that some readers take for the end of a line', () => {
    const id = 'a\u2028b\u2029c\u0085d\ne\u000bf'
    const line = write('ndjson', [at(1, evaluation({ id }))])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(line.trimEnd()).not.toMatch(/[\n\u000b\u0085\u2028\u2029]/)
    expect(JSON.parse(line)).toHaveProperty('id', id)
  })

  test('empty input gives nothing', () => expect(write('ndjson', [])).toBe(''))
})
