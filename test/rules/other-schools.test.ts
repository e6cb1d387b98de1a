import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { compareCase } from '../../src/authoring/cases/compare-case.js'
import { coverageOf } from '../../src/authoring/coverage/coverage-of.js'
import { validatePolicy } from '../../src/authoring/validate/validate-policy.js'
import { isDeciding } from '../../src/policy/deciding.js'
import type { Policy } from '../../src/policy/policy.js'
import { loaded } from '../policy/tiny-policy.js'
import { casesOf } from '../support/cases.js'
import { type PolicyId, policyFiles, policyTexts } from '../support/policy-files.js'
import { readings } from '../support/readings.js'

const ids = ['millbrook-vale-primary', 'saltmarsh-academy'] as const satisfies readonly PolicyId[]
type OtherId = (typeof ids)[number]

const names = (values: readonly string[]) => [...new Set(values)].sort()
const policies = {
  'millbrook-vale-primary': loaded(policyFiles('millbrook-vale-primary')),
  'saltmarsh-academy': loaded(policyFiles('saltmarsh-academy')),
} as const satisfies Record<OtherId, Policy>
const clausesOf = (id: OtherId) => policies[id].sections.flatMap(({ clauses }) => clauses)

describe.each(ids)('the policy %s', (id) => {
  const policy = policies[id]
  const cases = casesOf(id)
  const clauses = clausesOf(id)
  const rules = clauses.filter(isDeciding).flatMap((clause) => clause.rules)

  test('has the size of a complete one', () => {
    expect(clauses.length).toBeGreaterThanOrEqual(35)
    expect(clauses.length).toBeLessThanOrEqual(60)
    expect(names(clauses.map(({ kind }) => kind))).toHaveLength(8)
  })

  test('has cases that fit it', () => {
    expect(validatePolicy(policyTexts(id)).problems).toEqual([])
  })

  test.each(Object.entries(readings))('has the exact findings of its cases, %s', async (_name, create) => {
    const evaluators = { unknown: create(policy), ordinary: create(policy, { assume: 'ordinary' }) }
    const differences = await Promise.all(
      cases.map(async ({ action, case: one }) => ({
        name: one.name,
        difference: compareCase(await evaluators[one.assume ?? 'unknown'](action), one),
      })),
    )
    expect(differences.length).toBeGreaterThan(300)
    expect(differences.filter(({ difference }) => difference)).toEqual([])
  })

  test('has cases that show all there is to show of it', () => {
    expect(coverageOf(policy, cases).readyMade).toEqual([])
  })

  test('reads every fact that it declares', () => {
    const texts = JSON.stringify([policy.conditions, policy.sections])
    for (const name of Object.keys(policy.facts ?? {})) expect(texts).toContain(`"extra.${name}"`)
  })

  test('says of every rule what to do, and of every clause what it was made from', () => {
    for (const { event } of rules) expect(event.params.remedy ?? '').toMatch(/\.$/)
    for (const { source, summary } of clauses)
      expect(source).toBe(`sha256-${createHash('sha256').update(summary).digest('hex')}`)
  })

  test('answers no disclosure with a prohibition', () => {
    const told = cases.filter(({ action }) => action.content?.disclosure === true)
    expect(told.length).toBeGreaterThan(5)
    for (const { case: one } of told) expect(one.expect.violations).toBeUndefined()
  })
})

test('the two use every type of fact that a policy can declare', () => {
  const declared = ids.flatMap((id) => Object.values(policies[id].facts ?? {}))
  expect(names(declared.map(({ type }) => type))).toEqual([
    'boolean',
    'enumeration',
    'instant',
    'integer',
    'set',
    'time',
    'weekday',
  ])
})

/** What real schools' policies commonly say and the bundled one does not, with the clauses that say it here. */
const common: Readonly<Record<string, Partial<Record<OtherId, readonly string[]>>>> = {
  'an age limit for past pupils': {
    'millbrook-vale-primary': ['5.not.past-pupils'],
    'saltmarsh-academy': ['4.not.past-pupils'],
  },
  "parents are told of a pupil's contact, too": { 'millbrook-vale-primary': ['5.report-contact', '5.tell-parents'] },
  'posting hours': { 'millbrook-vale-primary': ['2.posting-hours'] },
  'comments closed at night': { 'millbrook-vale-primary': ['2.comments-at-night'] },
  'approval by two people': {
    'millbrook-vale-primary': ['2.two-people'],
    'saltmarsh-academy': ['2.two-signatures'],
  },
  'no live location on trips': { 'millbrook-vale-primary': ['3.not.live-location', '3.after-return'] },
  'opt-out consent, renewed each school year': {
    'millbrook-vale-primary': ['3.consent', '3.consent-each-year', '3.consent-each-year.ask'],
  },
  'a name or a picture, never both': { 'millbrook-vale-primary': ['3.not.name-and-picture'] },
  'looked-after children never pictured': { 'millbrook-vale-primary': ['3.not.looked-after'] },
  'photographs in the nursery': { 'millbrook-vale-primary': ['4.not.elsewhere', '4.not.own-devices'] },
  'live streaming': {
    'millbrook-vale-primary': ['2.not.live-stream'],
    'saltmarsh-academy': ['2.live-lessons', '3.live-video.named-roles'],
  },
  'parents film and do not publish': { 'millbrook-vale-primary': ['7.not.publish-recordings', '7.send-to-family'] },
  "governors' groups for logistics only": {
    'millbrook-vale-primary': ['5.not.governor-business', '5.governor-logistics'],
  },
  'only educational pages followed': {
    'millbrook-vale-primary': ['2.educational-pages'],
    'saltmarsh-academy': ['2.educational-pages'],
  },
  'three strikes within twelve months': {
    'millbrook-vale-primary': ['8.strike', '8.third-strike'],
    'saltmarsh-academy': ['6.strike', '6.third-strike'],
  },
  'no generated images of real people': {
    'millbrook-vale-primary': ['7.not.generated'],
    'saltmarsh-academy': ['6.not.generated'],
  },
  'a table of five values: acceptable': { 'saltmarsh-academy': ['3.messaging.acceptable'] },
  'a table of five values: at certain times': { 'saltmarsh-academy': ['3.games.certain-times'] },
  'a table of five values: for named roles, or with permission': {
    'saltmarsh-academy': ['3.filter.named-roles', '3.live-video.permission'],
  },
  'a table of five values: unacceptable': { 'saltmarsh-academy': ['3.gambling.unacceptable'] },
  'a table of five values: unacceptable and unlawful': {
    'saltmarsh-academy': ['3.systems.unlawful', '3.unlawful.report'],
  },
}

test.each(Object.entries(common))('%s is in a clause that decides', (_what, places) => {
  for (const id of ids) {
    const deciding = clausesOf(id).filter(isDeciding)
    expect(deciding.map((clause) => clause.id)).toEqual(expect.arrayContaining([...(places[id] ?? [])]))
  }
})
