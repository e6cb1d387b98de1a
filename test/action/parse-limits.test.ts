import { describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'

const act = (more: object) => ({ verb: 'post', actor: { roles: ['staff'] }, ...more })
const codes = (input: unknown) => {
  const parsed = parseAction(input)
  return parsed.ok ? [] : parsed.issues.map(({ code, path, message }) => [code, path, message])
}
const tooLong = (path: string) => [['too-long', path, 'must have at most 10000 characters']]
const tooMany = (path: string, most: number) => [['too-long', path, `must have at most ${most} members`]]
const many = <T>(length: number, member: T): T[] => new Array(length).fill(member)
const pair = '\u{1F600}'

describe('a string holds 10,000 UTF-16 units', () => {
  test.each<[name: string, text: string, fits: boolean]>([
    ['10,000 letters', 'a'.repeat(10_000), true],
    ['10,001 letters', 'a'.repeat(10_001), false],
    ['5,000 surrogate pairs', pair.repeat(5_000), true],
    ['5,000 surrogate pairs and a letter', `${pair.repeat(5_000)}a`, false],
    ['9,999 letters and a surrogate pair', 'a'.repeat(9_999) + pair, false],
    ['10,000 surrogate pairs', pair.repeat(10_000), false],
    ['10,000 lone surrogates', '\ud800'.repeat(10_000), true],
  ])('%s', (_name, text, fits) => {
    expect(codes(act({ id: text }))).toEqual(fits ? [] : tooLong('/id'))
    expect(codes(act({ target: { id: text } }))).toEqual(fits ? [] : tooLong('/target/id'))
    expect(codes(act({ content: { people: [{ id: text }] } }))).toEqual(fits ? [] : tooLong('/content/people/0/id'))
  })

  test.each([[10_000], [10_001]])('a platform of %i letters', (length) => {
    expect(codes(act({ channel: { platform: 'a'.repeat(length) } }))).toEqual(
      length > 10_000 ? tooLong('/channel/platform') : [],
    )
  })

  test.each([[9_979], [9_980]])('an instant with %i digits of a second', (length) => {
    expect(codes(act({ timing: { at: `2026-11-23T10:15:00.${'1'.repeat(length)}Z` } }))).toEqual(
      length > 9_979 ? tooLong('/timing/at') : [],
    )
  })
})

describe('a list holds 100 members', () => {
  test.each<[path: string, wrap: (list: readonly string[]) => object, member: string]>([
    ['/actor/roles', (roles) => ({ actor: { roles } }), 'staff'],
    ['/actor/positions', (positions) => ({ actor: { roles: ['staff'], positions } }), 'dsl'],
    ['/target/roles', (roles) => ({ target: { roles } }), 'pupil'],
    ['/content/complainsAbout', (complainsAbout) => ({ content: { complainsAbout } }), 'school'],
    ['/content/disrespectfulTo', (disrespectfulTo) => ({ content: { disrespectfulTo } }), 'school'],
    ['/content/inappropriateAbout', (inappropriateAbout) => ({ content: { inappropriateAbout } }), 'school'],
    ['/content/refersTo', (refersTo) => ({ content: { refersTo } }), 'pupil'],
  ])('%s', (path, wrap, member) => {
    expect(codes(act(wrap(many(100, member))))).toEqual([])
    expect(codes(act(wrap(many(101, member))))).toEqual(tooMany(path, 100))
  })

  test('and people 1,000', () => {
    expect(codes(act({ content: { people: many(1_000, {}) } }))).toEqual([])
    expect(codes(act({ content: { people: many(1_001, {}) } }))).toEqual(tooMany('/content/people', 1_000))
  })

  test('a hole in a list is not a member', () => {
    expect(codes(act({ content: { people: new Array(2) } })).map(([, path]) => path)).toEqual([
      '/content/people/0',
      '/content/people/1',
    ])
  })
})
