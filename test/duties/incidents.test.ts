import { expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { type Incident, type IncidentOptions, incidentsOf, priorIncidents } from '../../src/duties.js'
import { policy as bundled } from '../../src/policies/stokes-wood-primary.js'

const actor = { id: 'u-1', roles: ['parent'] as const }
const act: SocialAction = { id: 'a-9', verb: 'comment', actor, timing: { at: '2026-11-23T10:00:00Z' } }
const one = (at: string, action?: string, who = 'u-1'): Incident => ({ actor: who, at, action })
const ever = { since: '1970-01-01T00:00:00Z' }
const withWindow = (value: number) =>
  ({ ...bundled, parameters: { ...bundled.parameters, incidentWindowDays: { value } } }) as unknown as typeof bundled
const year = { since: '2020-01-01T00:00:00Z', windowDays: 365 }

type Row = readonly [what: string, incidents: readonly Incident[], options: IncidentOptions, count: number | undefined]
const table: readonly Row[] = [
  ['none', [], ever, 0],
  ['two', [one('2026-01-01T00:00:00Z'), one('2025-01-01T00:00:00Z')], ever, 2],
  ['one within the window', [one('2026-01-01T00:00:00Z'), one('2025-01-01T00:00:00Z')], year, 1],
  [
    "one within the policy's window",
    [one('2026-01-01T00:00:00Z'), one('2025-01-01T00:00:00Z')],
    { ...ever, policy: withWindow(365) },
    1,
  ],
  [
    'two where the policy sets none',
    [one('2026-01-01T00:00:00Z'), one('2025-01-01T00:00:00Z')],
    { ...ever, policy: bundled },
    2,
  ],
  [
    'one within the window that is passed, whatever the policy sets',
    [one('2026-01-01T00:00:00Z'), one('2025-01-01T00:00:00Z')],
    { ...year, policy: withWindow(9_999) },
    1,
  ],
  ['one at the very edge of the window', [one('2025-11-23T10:00:00Z'), one('2025-11-23T09:59:59Z')], year, 1],
  ['none of someone else', [one('2026-01-01T00:00:00Z', 'a-1', 'u-2')], ever, 0],
  ['none later or at the same moment', [one('2026-11-23T10:00:00Z'), one('2026-11-24T10:00:00Z')], ever, 0],
  ['one act once', [one('2026-01-01T00:00:00Z', 'a-1'), one('2026-01-01T00:00:00Z', 'a-1')], ever, 1],
  ['not the act itself, written again', [one('2026-11-23T09:00:00Z', 'a-9')], ever, 0],
  [
    'nothing where the record begins too late',
    [one('2026-11-22T00:00:00Z')],
    { since: '2026-01-01T00:00:00Z' },
    undefined,
  ],
  ['nothing where it begins within the window', [], { since: '2026-01-01T00:00:00Z', windowDays: 365 }, undefined],
]

test.each(table)('counts %s', (_what, incidents, options, count) => {
  expect(priorIncidents(incidents, options)(act)).toBe(count)
})

test.each([
  ['of nobody known', { ...act, actor: { roles: actor.roles } }],
  ['at no known time', { ...act, timing: {} }],
] as const)('leaves it open for an act %s', (_what, unknown) => {
  expect(priorIncidents([], ever)(unknown)).toBeUndefined()
})

test.each([
  ['a beginning', [], { since: 'yesterday' }, '/since'],
  ['a window', [], { ...ever, windowDays: 0.5 }, '/windowDays'],
  [
    "a policy's window",
    [],
    { ...ever, policy: withWindow('a year' as never) },
    '/policy/parameters/incidentWindowDays',
  ],
  ['an incident', [one('2026-13-01T00:00:00Z')], ever, '/incidents/0/at'],
] as const)('refuses %s that makes no sense', (_what, incidents, options, path) => {
  expect(() => priorIncidents(incidents, options)).toThrow(
    expect.objectContaining({ code: 'invalid-options', issues: [expect.objectContaining({ path })] }),
  )
})

test('makes incidents of acts that are known to be abusive or inappropriate', () => {
  const abusive: SocialAction = { ...act, content: { abusive: true } }
  const inappropriate: SocialAction = { ...act, content: { abusive: false, inappropriate: true } }
  const others = [act, { ...abusive, timing: {} }, { ...abusive, actor: { roles: actor.roles } }]
  const incident = one('2026-11-23T10:00:00Z', 'a-9')
  expect(incidentsOf([abusive, inappropriate, ...others])).toEqual([incident, incident])
})
