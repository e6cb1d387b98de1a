import { describe, expect, test } from 'vitest'
import { loadOverlay } from '../../../src/api/load-overlay.js'
import { loadPolicy } from '../../../src/policy/load.js'
import type { Base } from '../../../src/policy/overlay/overlay.js'
import { loaded } from '../tiny-policy.js'
import {
  type Bare,
  baseFiles,
  basePolicy,
  issuesOf,
  newClause,
  overlayFiles,
  overlayOf,
  prohibition,
  text,
} from './base-policy.js'

const trustOf = (changes: readonly Bare[]) => overlayOf(changes, basePolicy, { id: 'trust' })
const set = (value: number) => ({ change: 'set-parameter', parameter: 'most', value })
const newSection = { change: 'add-section', section: '3', title: text, clauses: [newClause('3.not.a')] }

/** What the trust changes, what a school changes, and whether that is about the same thing. */
const pairs: readonly [trust: Bare, school: Bare, isConflict: boolean][] = [
  [set(1), set(5), true],
  [set(1), { change: 'set-parameter', parameter: 'mixed', value: ['a'] }, false],
  [
    { change: 'set-strength', clause: '1.second', strength: 'must' },
    { change: 'set-strength', clause: '1.second', strength: 'encouraged' },
    true,
  ],
  [
    { change: 'set-strength', clause: '1.second', strength: 'must' },
    { change: 'disable-clause', clause: '1.second' },
    true,
  ],
  [
    { change: 'set-strength', clause: '1.not.first', strength: 'should' },
    { change: 'disable-rule', rule: 'more' },
    false,
  ],
  [
    { change: 'add-rule', clause: '1.not.first', rule: prohibition('new') },
    { change: 'disable-rule', rule: 'new' },
    true,
  ],
  [
    { change: 'add-rule', clause: '1.not.first', rule: prohibition('new') },
    { change: 'replace-clause', clause: '1.not.first', with: newClause('1.not.first') },
    true,
  ],
  [
    { change: 'add-rule', clause: '1.not.first', rule: prohibition('new') },
    { change: 'add-rule', clause: '1.not.first', rule: prohibition('newer') },
    false,
  ],
  [
    { change: 'replace-rule', rule: 'first', with: prohibition('other') },
    { change: 'replace-rule', rule: 'other', with: prohibition('first') },
    true,
  ],
  [
    { change: 'replace-rule', rule: 'first', with: prohibition('other') },
    { change: 'add-rule', clause: '1.not.first', rule: prohibition('first') },
    true,
  ],
  [newSection, { change: 'add-clause', section: '3', clause: newClause('3.not.b') }, false],
  [newSection, { change: 'disable-clause', clause: '3.not.a' }, true],
  [
    { change: 'set-procedure', procedure: 'behaviour', title: 'Theirs' },
    { change: 'set-procedure', procedure: 'behaviour', title: 'Ours' },
    true,
  ],
  [
    { change: 'set-duration', promptness: 'immediately', hours: 12 },
    { change: 'set-duration', promptness: 'immediately', hours: 1 },
    true,
  ],
  [
    { change: 'set-duration', promptness: 'immediately', hours: 12 },
    { change: 'set-duration', promptness: 'standing', hours: 1 },
    false,
  ],
  [
    { change: 'add-condition', condition: 'most', definition: { condition: 'posts' } },
    { change: 'set-parameter', parameter: 'most', value: 1 },
    false,
  ],
]

describe('two levels that change the same thing', () => {
  test.each(pairs)('%j and %j: %j', (trust, school, isConflict) => {
    const below = trustOf([trust])
    // A clause that nothing else is about has to stay.
    const codes = issuesOf([school], below).map(({ code, path }) => [code, path])
    expect(codes).toEqual(isConflict ? [['conflict', '/changes/0']] : [])
    expect(issuesOf([{ ...school, over: 'trust' }], below).map(({ code, path }) => [code, path])).toEqual(
      isConflict ? [] : [['unknown-level', '/changes/0/over']],
    )
  })

  test('are told of with both changes and what to write', () => {
    expect(issuesOf([set(5)], trustOf([set(1)]))).toEqual([
      {
        file: 'policy.json',
        path: '/changes/0',
        code: 'conflict',
        message:
          '`trust` changes the same thing with `set-parameter`: remove this change, or put it above with `"over": "trust"`',
      },
    ])
  })

  test('are told apart by the level that is named', () => {
    const below = trustOf([set(1)])
    expect(issuesOf([{ ...set(5), over: 'tiny' }], below)).toMatchObject([
      { path: '/changes/0/over', code: 'conflict' },
    ])
    expect(issuesOf([{ ...set(5), over: 'tiny' }])).toMatchObject([
      { path: '/changes/0/over', code: 'unknown-level', message: expect.stringContaining('changes nothing below') },
    ])
  })

  test('come to what the upper one says, which starts from what the lower one made', () => {
    const trust = trustOf([set(1), { change: 'disable-rule', rule: 'first' }])
    expect(overlayOf([{ ...set(5), over: 'trust' }], trust).policy.parameters.most?.value).toBe(5)
    expect(issuesOf([{ change: 'disable-rule', rule: 'first' }], trust)).toMatchObject([
      { path: '/changes/0', code: 'conflict' },
    ])
    expect(issuesOf([{ change: 'disable-rule', rule: 'more' }], trust)).toMatchObject([
      { path: '/changes/0/rule', code: 'last-rule' },
    ])
  })

  test('and what a trust adds to a paramount clause, or makes paramount, is so for its schools', () => {
    const trust = trustOf([
      {
        change: 'add-clause',
        section: '1',
        clause: { ...newClause('1.not.theirs'), paramount: true },
      },
    ])
    expect(issuesOf([{ change: 'disable-clause', clause: '1.not.theirs', over: 'trust' }], trust)).toMatchObject([
      { path: '/changes/0/clause', code: 'paramount' },
    ])
  })
})

describe('the levels of an overlay', () => {
  const trust = trustOf([])
  const school = overlayOf([], trust, { id: 'school' })

  test('are three at most', () => {
    expect(issuesOf([], school, { id: 'house' })).toEqual([
      {
        file: 'policy.json',
        path: '/extends',
        code: 'too-many-levels',
        message: 'there are 3 levels below this one: at most 3 in all, a policy and two overlays',
      },
    ])
  })

  test.each<[string, Base]>([
    ['tiny', basePolicy],
    ['trust', trust],
    ['tiny', trust],
  ])('have an id of their own: not %s', (id, base) => {
    expect(issuesOf([], base, { id })).toMatchObject([{ path: '/id', code: 'circular-base' }])
  })

  test('are found by their ids', () => {
    expect(issuesOf([set(1)], trust, { extends: { id: 'tiny', version: '1.2.0' } })).toEqual([
      {
        file: 'policy.json',
        path: '/extends/id',
        code: 'base-id',
        message: '`tiny` is wanted, and `trust` is there: correct the id, or the folder',
      },
    ])
  })
})

describe('an overlay of version 1.2.0', () => {
  test.each([
    ['1.2.0', true],
    ['1.2.1', true],
    ['1.10.0', true],
    ['1.1.9', false],
    ['1.0.99', false],
    ['2.0.0', false],
    ['2.2.0', false],
    ['0.9.0', false],
    ['11.2.0', false],
  ])('extends %s: %j', (version, isRight) => {
    const files = baseFiles()
    files['policy.json'].version = version
    const result = loadOverlay(overlayFiles([], basePolicy), loaded(files))
    expect(result.ok).toBe(isRight)
    if (!result.ok)
      expect(result.issues).toEqual([
        {
          file: 'policy.json',
          path: '/extends/version',
          code: 'base-version',
          message: `was written for version 1.2.0 of \`tiny\`, and this is ${version}: read \`clausewise diff\` of the two, mend the changes, and write the new version here`,
        },
      ])
  })
})

test('`loadPolicy` says what an overlay is to be loaded with', () => {
  expect(loadPolicy(overlayFiles([]))).toMatchObject({ ok: false, issues: [{ code: 'is-overlay' }] })
})
