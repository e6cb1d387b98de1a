import { describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'

const act = (more: object) => ({ verb: 'post', actor: { roles: ['staff'] }, ...more })
const codes = (input: unknown) => {
  const parsed = parseAction(input)
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path])
}

describe('an instant is RFC 3339 with an offset, and a real one', () => {
  test.each([
    ['2026-11-23T10:15:00+00:00'],
    ['2026-11-23T10:15:00Z'],
    ['2026-11-23T10:15Z'],
    ['2026-11-23t10:15:00z'],
    ['2026-11-23T10:15:00.5Z'],
    ['2026-11-23T10:15:00.123456789012+05:45'],
    ['2026-11-23T10:15-00:00'],
    ['2024-02-29T00:00Z'],
    ['2000-02-29T00:00Z'],
    ['2026-12-31T23:59:59-23:59'],
    ['2026-11-23T00:00+23:59'],
    ['0000-01-01T00:00Z'],
  ])('accepts %s', (at) => {
    expect(parseAction(act({ timing: { at } }))).toEqual({ ok: true, action: act({ timing: { at } }) })
  })

  test.each([
    ['2026-11-23T10:15:00'],
    ['2026-11-23'],
    ['2026-11-23T10Z'],
    ['2026-11-23 10:15Z'],
    ['2026-11-23T1015Z'],
    ['2026-11-23T10:15:00.Z'],
    ['2026-11-23T10:15.5Z'],
    ['2026-11-23T10:15:00,5Z'],
    ['2026-11-23T24:00Z'],
    ['2026-11-23T24:00:00Z'],
    ['2026-11-23T10:60Z'],
    ['2026-11-23T10:15:60Z'],
    ['2026-02-30T10:15Z'],
    ['2023-02-29T10:15Z'],
    ['1900-02-29T10:15Z'],
    ['2026-04-31T10:15Z'],
    ['2026-00-10T10:15Z'],
    ['2026-13-10T10:15Z'],
    ['2026-11-00T10:15Z'],
    ['26-11-23T10:15Z'],
    ['+002026-11-23T10:15Z'],
    ['2026-11-23T10:15+25:00'],
    ['2026-11-23T10:15+24:00'],
    ['2026-11-23T10:15+05:60'],
    ['2026-11-23T10:15+0100'],
    ['2026-11-23T10:15+01'],
    ['2026-11-23T10:15 Z'],
    ['2026-11-23T10:15Z\n'],
    [' 2026-11-23T10:15Z'],
    ['2026-W48-1T10:15Z'],
    ['２026-11-23T10:15Z'],
    ['1795428900'],
    [''],
  ])('refuses %j', (at) => {
    expect(codes(act({ timing: { at } }))).toEqual([['wrong-format', '/timing/at']])
  })

  test.each([[1_795_428_900], [1.5], [true], [{}], [new Date(0)]])('refuses %j, which is not text', (at) => {
    expect(codes(act({ timing: { at } }))).toEqual([['wrong-type', '/timing/at']])
  })
})
