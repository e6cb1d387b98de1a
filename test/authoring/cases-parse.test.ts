import { describe, expect, test } from 'vitest'
import { parseCases } from '../../src/authoring/cases/parse-cases.js'

const action = { verb: 'post', actor: { roles: ['staff'] } }

const one = (name: string, expected: object = {}) => ({ name, action, expect: { outcome: 'compliant', ...expected } })
const file = (cases: readonly unknown[], section = '1') => ({ section, cases })

/** Each issue as `file#path: message (code)`. */
const issuesOf = (files: Readonly<Record<string, unknown>>): readonly string[] => {
  const parsed = parseCases(files)
  const issues = parsed.ok ? [] : parsed.issues
  return issues.map((issue) => `${issue.file}#${issue.path}: ${issue.message} (${issue.code})`)
}
const issuesOfCase = (expected: object) => issuesOf({ 'a.json': file([one('x', expected)]) })

test('every case with its place, and its action without nulls', () => {
  const first = { ...one('first'), action: { ...action, content: { spam: null, commercial: true } } }
  const parsed = parseCases({ 'b.json': file([first, one('second')]), 'a.json': file([one('third')], '2') })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  expect(
    parsed.cases.map(({ file: name, pointer, section, case: { name: of } }) => [name, pointer, section, of]),
  ).toEqual([
    ['b.json', '/cases/0', '1', 'first'],
    ['b.json', '/cases/1', '1', 'second'],
    ['a.json', '/cases/0', '2', 'third'],
  ])
  expect(parsed.cases[0]?.action).toEqual({ ...action, content: { commercial: true } })
})

describe('what has not the form of a case is refused', () => {
  test.each<[string, object, string]>([
    [
      'an unknown key',
      { outcom: 'breach' },
      '/outcom: `outcom` is not a known key here; did you mean `outcome`? (unknown-key)',
    ],
    [
      'an unknown outcome',
      { outcome: 'fine' },
      '/outcome: `fine` is not one of `breach`, `undetermined`, `compliant`, `out-of-scope` (unknown-value)',
    ],
    [
      'an entry of another type',
      { violations: [3] },
      '/violations/0: expected text or an object, got a number (wrong-type)',
    ],
    ['null as an entry', { violations: [null] }, '/violations/0: expected text or an object, got `null` (wrong-type)'],
    [
      'what is no id of a clause',
      { violations: ['political'] },
      '/violations/0: `political` does not fit: expected a section number and words, like `2.1.not.political` (wrong-format)',
    ],
    [
      'an entry without its clause',
      { violations: [{ strength: 'must' }] },
      '/violations/0/clause: is required: expected text (missing)',
    ],
    [
      'an unknown key of an entry',
      { violations: [{ clause: '1.not.first', remdy: null }] },
      '/violations/0/remdy: `remdy` is not a known key here; did you mean `remedy`? (unknown-key)',
    ],
    [
      'a part that only duties have',
      { violations: [{ clause: '1.not.first', task: 'report' }] },
      '/violations/0/task: `task` is not a known key here (unknown-key)',
    ],
    [
      'a strength on a permission',
      { permissions: [{ clause: '1.not.first', strength: 'must' }] },
      '/permissions/0/strength: `strength` is not a known key here (unknown-key)',
    ],
    [
      'missing facts of a violation',
      { violations: [{ clause: '1.not.first', missing: [] }] },
      '/violations/0/missing: `missing` is not a known key here (unknown-key)',
    ],
    [
      'an unknown strength',
      { violations: [{ clause: '1.not.first', strength: 'shall' }] },
      '/violations/0/strength: `shall` is not one of `must`, `should`, `encouraged` (unknown-value)',
    ],
    [
      'an unknown bearer',
      { duties: [{ clause: '1.second', bearer: 'actors' }] },
      '/duties/0/bearer: `actors` is not one of `actor`, `target`, `account-managers`, `staff-aware`, `school`; did you mean `actor`? (unknown-value)',
    ],
    [
      'an unknown promptness',
      { duties: [{ clause: '1.second', promptness: 'soon' }] },
      '/duties/0/promptness: `soon` is not one of `immediately`, `as-soon-as-reasonably-possible`, `standing` (unknown-value)',
    ],
    [
      'an unknown kind',
      { undetermined: [{ clause: '1.second', kind: 'duty' }] },
      '/undetermined/0/kind: `duty` is not one of `prohibition`, `obligation`, `permission`, `recommendation` (unknown-value)',
    ],
    [
      'a time that an evaluation never gives',
      { duties: [{ clause: '1.second', dueBy: '2026-11-24T10:15:00+01:00' }] },
      '/duties/0/dueBy: this text does not fit: expected a time in UTC like `2026-11-24T10:15:00.000Z` (wrong-format)',
    ],
  ])('%s', (_what, expected, issue) => {
    expect(issuesOfCase(expected)).toEqual([`a.json#/cases/0/expect${issue}`])
  })

  test('an action that is not one, in the same words as everywhere', () => {
    const dance = { ...one('x'), action: { verb: 'post', actor: { roles: [] } } }
    expect(issuesOf({ 'a.json': file([dance]) })).toEqual([
      'a.json#/cases/0/action/actor/roles: must not be empty (empty)',
    ])
  })

  test('every issue of every file at once', () => {
    expect(issuesOf({ 'a.json': { section: '1' }, 'b.json': [], 'c.json': file([]) })).toEqual([
      'a.json#/cases: is required: expected a list (missing)',
      'b.json#: expected an object, got a list (wrong-type)',
    ])
  })
})
