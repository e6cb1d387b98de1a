import { describe, expect, test } from 'vitest'
import { loadOverlay } from '../../../src/api/load-overlay.js'
import { namedCases } from '../../../src/authoring/cases/parse-cases.js'
import { runCases } from '../../../src/authoring/cases/run-cases.js'
import { type NewOverlay, newOverlay, type WrittenOverlay } from '../../../src/authoring/init/new-overlay.js'
import { policy } from '../../../src/policies/stokes-wood-primary.js'
import type { Base } from '../../../src/policy/overlay/overlay.js'

const answers: NewOverlay = {
  id: 'our-school',
  title: 'Our policy',
  school: { name: 'Our School' },
  lastReviewedOn: '2026-09-01',
  nextReviewDue: null,
  values: [],
}
const sooner = { parameter: 'priorIncidentsBeforeBlock', value: 1, reason: 'We are small.' }

const begun = (base: Base, more: Partial<NewOverlay> = {}): WrittenOverlay => {
  const made = newOverlay(base, { ...answers, ...more })
  if ('issues' in made) throw new Error(JSON.stringify(made.issues))
  return made
}
const parsed = ({ files }: WrittenOverlay, name: string) => JSON.parse(files[name] ?? 'null')

/** The only case file, with what becomes of its cases. */
const cases = (made: WrittenOverlay) => {
  const [name = ''] = Object.keys(made.files).filter((file) => file.startsWith('cases/'))
  const content = parsed(made, name)
  return { name, content, results: runCases(made.overlay.policy, namedCases(name, { ...content, file: name })) }
}

describe('an overlay to begin with', () => {
  test('loads as it is written, and its case passes', () => {
    const made = begun(policy, { values: [sooner] })
    const loaded = loadOverlay({ 'policy.json': parsed(made, 'policy.json') }, policy)
    expect(loaded).toMatchObject({ ok: true, policy: { digest: made.overlay.policy.digest } })
    const { name, content, results } = cases(made)
    expect(name).toBe('cases/2.2-own.json')
    expect(content.cases).toMatchObject([
      { name: '2.2.block-repeat-offenders is judged otherwise than in stokes-wood-primary' },
    ])
    expect(results.map(({ passed }) => passed)).toEqual([true])
  })

  test('of which nothing is changed has a case of the first prohibition', () => {
    const { content, results } = cases(begun(policy))
    expect(content.cases).toMatchObject([
      { name: 'an act that breaks 1.other-policies', expect: { outcome: 'breach' } },
    ])
    expect(results.map(({ passed }) => passed)).toEqual([true])
  })

  test('says what it extends, and where', () => {
    expect(parsed(begun(policy), 'policy.json').extends).toEqual({ id: 'stokes-wood-primary', version: '1.0.1' })
    expect(parsed(begun(policy, { folder: '../base' }), 'policy.json').extends).toMatchObject({ folder: '../base' })
  })

  test('sets again what a level below has set, and names that level', () => {
    const trust = begun(policy, { id: 'our-trust', values: [{ ...sooner, value: 3 }] }).overlay
    const { changes } = parsed(begun(trust, { values: [sooner] }), 'policy.json')
    expect(changes).toEqual([{ change: 'set-parameter', ...sooner, over: 'our-trust' }])
  })

  test.each<readonly [string, Partial<NewOverlay>, object]>([
    ['an id with capitals', { id: 'Our School' }, { path: '/id' }],
    ['the id of the base', { id: 'stokes-wood-primary' }, { path: '/id', code: 'circular-base' }],
    ['a day that is none', { nextReviewDue: '2027-02-30' }, { path: '/approval/nextReviewDue' }],
    ['a school without a name', { school: { name: '' } }, { path: '/school/name' }],
    ['an absolute folder', { folder: '/etc' }, { path: '/extends/folder' }],
    ['a value that rules cannot take', { values: [{ ...sooner, value: 'one' }] }, { path: '/changes/0/value' }],
    ['no reason', { values: [{ ...sooner, reason: '' }] }, { path: '/changes/0/reason' }],
  ])('is not made with %s', (_what, wrong, issue) => {
    expect(newOverlay(policy, { ...answers, ...wrong })).toMatchObject({ issues: [expect.objectContaining(issue)] })
  })
})
