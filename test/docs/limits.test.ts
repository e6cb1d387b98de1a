import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../src/policy/load.js'
import { type PolicyId, policyFiles } from '../support/policy-files.js'
import { read } from './pages.js'

const page = read('docs/limits.md')
const ids = ['millbrook-vale-primary', 'saltmarsh-academy'] as const satisfies readonly PolicyId[]

describe('what the page names is there', () => {
  const texts = ids.map((id) => JSON.stringify(policyFiles(id)))
  const named = [...page.matchAll(/`(extra\.[A-Za-z]+|\d(?:\.[a-z]+(?:-[a-z]+)*)+)`/g)].map(
    ([, name]) => name as string,
  )

  test('and it names much', () => {
    expect(new Set(named).size).toBeGreaterThan(20)
  })

  test.each([...new Set(named)])('%s', (name) => {
    expect(texts.some((text) => text.includes(`"${name}"`))).toBe(true)
  })
})

type Tree = { [key: string]: Tree }

/** The issues of a policy in which one place says something else, each as its code and what is said there. */
const issuesWith = (file: string, path: readonly string[], value: unknown): readonly string[] => {
  const files = policyFiles('millbrook-vale-primary')
  const parent = path.slice(0, -1).reduce((tree, key) => tree[key] as Tree, files[file] as Tree)
  parent[path.at(-1) as string] = value as Tree
  const loaded = loadPolicy(files)
  return loaded.ok ? [] : loaded.issues.map(({ message }) => message)
}

const staff = '5-staff.json'
const contact = ['clauses', '1']
const condition = [...contact, 'rules', '0', 'conditions', 'all', '2']
const duty = ['clauses', '4', 'rules', '0', 'event', 'params']
const compared = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })

describe('what the page says that cannot be said is refused', () => {
  test('the place that is changed is in order as it stands', () => {
    const rule = (policyFiles('millbrook-vale-primary')[staff] as Tree).clauses?.['1']?.rules?.['0']
    expect(rule?.conditions?.all?.['2']).toEqual(compared('target.roles', 'contains', 'pupil'))
    expect(issuesWith(staff, condition, compared('target.roles', 'contains', 'pupil'))).toEqual([])
  })

  test.each([
    ['a role of its own', staff, condition, compared('actor.roles', 'contains', 'sixth-former'), /`sixth-former`/],
    ['a post of its own', staff, condition, compared('actor.positions', 'contains', 'clerk'), /`clerk`/],
    ['a verb of its own', staff, condition, compared('verb', 'equal', 'film'), /`film`/],
    ['a field of people', staff, condition, compared('content.people', 'equal', true), /`content\.people`/],
    ['the hour of timing.at', staff, condition, compared('timing.at', 'lessThan', '18:00'), /date and time/],
    ['a time after midnight', staff, condition, compared('extra.publishedAt', 'lessThan', '31:00'), /`31:00`|time/],
    [
      'a fact compared with another',
      staff,
      condition,
      compared('extra.strikes', 'lessThan', { fact: 'extra.approvals' }),
      /`extra\.approvals`/,
    ],
    [
      'a calculation',
      staff,
      condition,
      compared('extra.strikes', 'lessThan', { fact: 'parameters.approvalsNeeded', plus: 1 }),
      /`plus`/,
    ],
    ['a list of records', staff, condition, compared('verb', 'in', { fact: 'parameters.officialAccounts' }), /./],
    ['a strength beyond must', staff, [...contact, 'strength'], 'unlawful', /must/],
    ['a bearer of its own', staff, [...duty, 'bearer'], 'head-of-year', /account-managers/],
    ['a promptness of its own', staff, [...duty, 'promptness'], 'by-friday', /immediately/],
    ['a duration in days', 'policy.json', ['durations', 'immediately'], { days: 2 }, /`days`/],
    ['columns that are not side by side', staff, [...contact, 'locator'], { list: 'games', items: [1, 3, 5] }, /./],
    [
      'another record of governance',
      '9-safety-and-review.json',
      ['clauses', '1', 'record'],
      'training-of-moderators',
      /approval/,
    ],
  ])('%s', (_what, file, path, value, said) => {
    expect(issuesWith(file, path, value).join('\n')).toMatch(said)
  })
})
