import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../src/policy/load.js'
import { policyFiles } from '../support/policy-files.js'
import { literal, posts, tinyFiles } from './tiny-policy.js'

type Files = ReturnType<typeof tinyFiles>
const issuesOf = (files: Record<string, unknown>) => {
  const loaded = loadPolicy(files)
  return loaded.ok ? [] : loaded.issues
}
const late = { all: [literal('timing.at', 'known:greaterThan', '2026-11-23T18:00:00Z')] }

/** The tiny policy, where `1.second` promises who reads a fact, and `2.scope` reads the condition `late`. */
const files = (effect: string, onlyReadBy: readonly string[], conditions: Record<string, unknown>): Files => {
  const tiny = tinyFiles()
  tiny['1-acts.json'].clauses[1].invariants = [{ fact: 'timing.at', onlyReadBy }]
  Object.assign(tiny['policy.json'].conditions, conditions)
  tiny['2-scope.json'].clauses[0].carriedBy = {
    effect,
    condition: 'late',
    ...(effect === 'also-under' ? { sections: ['1'] } : {}),
  }
  return tiny
}
const broken = {
  file: '2-scope.json',
  path: '/clauses/0/carriedBy/condition',
  code: 'invariant-broken',
  message: 'reads `timing.at`, which clause `1.second` promises that this clause does not',
}

describe.each([['out-of-scope'], ['in-scope'], ['also-under']])('a scope clause, %s', (effect) => {
  test('may not read a fact against a promise', () => {
    expect(issuesOf(files(effect, [], { late }))).toEqual([broken])
    expect(issuesOf(files(effect, ['1.not.first', '1.second'], { late }))).toEqual([broken])
  })

  test('nor by way of another condition', () => {
    const conditions = { late: { not: { condition: 'later' } }, later: { any: [{ condition: 'posts' }, late] } }
    expect(issuesOf(files(effect, [], conditions))).toEqual([broken])
  })

  test('and may where it is named, or reads another fact', () => {
    expect(issuesOf(files(effect, ['2.scope'], { late }))).toEqual([])
    expect(issuesOf(files(effect, [], { late: { all: [posts] }, unused: late }))).toEqual([])
  })
})

test('a promise of its own binds a scope clause too', () => {
  const tiny = files('out-of-scope', ['2.scope'], { late })
  tiny['2-scope.json'].clauses[0].invariants = [{ fact: 'timing.at', onlyReadBy: [] }]
  expect(issuesOf(tiny)).toEqual([{ ...broken, message: broken.message.replace('1.second', '2.scope') }])
})

test('the bundled policy does not let the time of an act take it out of scope', () => {
  const bundled = policyFiles()
  const head = bundled['policy.json'] as { conditions: Record<string, { all: unknown[] }> }
  head.conditions['out-of-scope'] = { all: [...(head.conditions['out-of-scope']?.all ?? []), ...late.all] }
  expect(issuesOf(bundled).map(({ file, path, code }) => `${file} ${path} ${code}`)).toEqual([
    '1.1-definition.json /clauses/0/carriedBy/condition invariant-broken',
  ])
})
