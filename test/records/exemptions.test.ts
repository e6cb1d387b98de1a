import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/api/evaluate.js'
import { isDeciding } from '../../src/policy/deciding.js'
import { applyExemptions } from '../../src/records/apply-exemptions.js'
import { type Exemption, parseExemptions } from '../../src/records/exemption.js'
import { replay } from '../../src/records/replay.js'
import { toRecord } from '../../src/records/to-record.js'
import { parsed, policies, policy, political } from './support.js'

const zone = 'Europe/London'
const clause = '2.1.not.political'
const own: Exemption = {
  clause,
  actor: 'staff-7',
  reason: 'A lesson on elections is shown to parents.',
  approvedBy: 'the governing body',
  from: '2026-11-01',
  until: '2026-11-30',
}
const deciding = policy.sections.flatMap(({ clauses }) => clauses).filter(isDeciding)
const paramount = deciding.find((one) => one.paramount)?.id ?? ''
const obligation = deciding.find((one) => one.kind === 'obligation' && !one.paramount)?.id ?? ''

const exempted = (
  exemptions: readonly Exemption[],
  {
    action = political,
    assume = 'ordinary',
    asOf,
  }: { action?: typeof political; assume?: 'ordinary' | 'unknown'; asOf?: string } = {},
) =>
  applyExemptions(
    evaluate(action, { policy, assume }),
    action,
    { zone, exemptions },
    {
      policies: Object.values(policies),
      asOf,
    },
  )

const at = (moment: string | undefined) => parsed({ ...political, timing: { at: moment } })
const nobody = parsed({ ...political, actor: { roles: ['staff'], authorised: true } })

describe('an exemption', () => {
  test('leaves the violation where it is, with the exemption beside it', () => {
    const evaluation = exempted([own])
    expect(evaluation.violations).toMatchObject([{ clause, exemption: own }])
    expect([evaluation.outcomeByPolicy, evaluation.outcome]).toEqual(['breach', 'compliant'])
    expect(evaluation.lapsedExemptions).toEqual([])
  })

  test.each([
    ['its actor', own, political, true],
    ['another actor', { ...own, actor: 'staff-8' }, political, false],
    ['an actor who is not known', own, nobody, false],
    ['its account', { ...own, actor: undefined, account: 'official' }, political, true],
    ['another account', { ...own, actor: undefined, account: 'personal' }, political, false],
    ['its act', { ...own, actor: undefined, action: 'act-1' }, political, true],
    ['another act', { ...own, actor: undefined, action: 'act-2' }, political, false],
    ['its actor on its account', { ...own, account: 'official' }, political, true],
    ['its actor on another account', { ...own, account: 'personal' }, political, false],
    ['nobody, and was never checked', { ...own, actor: undefined }, nobody, false],
    ['another clause', { ...own, clause: '2.1.not.spam' }, political, false],
    ['no time', own, at(undefined), false],
    ['the first moment of its first day', own, at('2026-11-01T00:00:00Z'), true],
    ['the moment before', own, at('2026-10-31T23:59:59.999Z'), false],
    ['the last moment of its last day', own, at('2026-11-30T23:59:59.999Z'), true],
    ['the moment after', own, at('2026-12-01T00:00:00Z'), false],
    [
      'a summer day by the clocks of its zone',
      { ...own, from: '2026-07-01', until: '2026-07-01' },
      at('2026-06-30T23:00:00Z'),
      true,
    ],
    ['the end of that day', { ...own, from: '2026-07-01', until: '2026-07-01' }, at('2026-07-01T23:00:00Z'), false],
  ] as const)('for %s', (_name, exemption, action, fits) => {
    const evaluation = exempted([exemption], { action })
    expect(evaluation.violations.some((one) => one.exemption !== undefined)).toBe(fits)
    expect(evaluation.outcome).toBe(fits ? 'compliant' : 'breach')
  })

  test.each([
    ['expired', { ...own, until: '2026-11-22' }, 'expired'],
    ['not yet begun', { ...own, from: '2026-11-24' }, 'not-yet'],
  ])('that is %s is told of', (_name, exemption, why) => {
    const evaluation = exempted([exemption])
    expect(evaluation.lapsedExemptions).toEqual([{ clause, why, exemption }])
    expect(evaluation.outcome).toBe('breach')
  })

  test('that is expired is not told of where another is in force, nor where it is for somebody else', () => {
    expect(exempted([{ ...own, until: '2026-11-22' }, own]).lapsedExemptions).toEqual([])
    expect(exempted([{ ...own, actor: 'staff-8', until: '2026-11-22' }]).lapsedExemptions).toEqual([])
  })

  test('is in force by the moment that is named', () => {
    expect(exempted([own], { action: at(undefined), asOf: '2026-11-10T12:00:00Z' }).outcome).toBe('compliant')
    expect(exempted([own], { asOf: '2026-12-10T12:00:00Z' }).outcome).toBe('breach')
    expect(() => exempted([own], { asOf: 'now' })).toThrow('2026-11-23T10:15:00Z')
  })

  test('leaves what is open open', () => {
    const evaluation = exempted([own], { assume: 'unknown' })
    expect([evaluation.outcomeByPolicy, evaluation.outcome]).toEqual(['breach', 'undetermined'])
  })

  test('of one violation leaves the other a breach', () => {
    const action = parsed({ ...political, content: { political: true, abusive: true } })
    const evaluation = exempted([own], { action })
    expect(evaluation.violations.length).toBeGreaterThan(1)
    expect(evaluation.outcome).toBe('breach')
  })

  test('changes no duty', () => {
    const action = parsed({ ...political, content: { abusive: true, disclosure: true } })
    const plain = evaluate(action, { policy, assume: 'ordinary' })
    const all = plain.duties.map((duty): Exemption => ({ ...own, clause: duty.clause }))
    expect(all.length).toBeGreaterThan(0)
    expect(exempted(all, { action })).toMatchObject({ outcome: plain.outcome, duties: plain.duties })
  })

  test('of a policy that is not there is refused', () => {
    const apply = () =>
      applyExemptions(evaluate(political, { policy }), political, { zone, exemptions: [own] }, { policies: [] })
    expect(apply).toThrow('policy')
  })

  test('stands in a record by its digest, and the record is what the policy says without it', () => {
    const evaluation = exempted([own])
    const made = toRecord(evaluation, political, { policy, libraryVersion: '0.1.0', assume: 'ordinary' })
    if (!made.ok) throw new Error(JSON.stringify(made.issues))
    expect(made.record.exempted).toMatchObject([{ clause }])
    expect(made.record.decision.outcome).toBe('breach')
    expect(JSON.stringify(made.record)).not.toContain(own.reason)
    expect(replay(made.record, [policy]).status).toBe('same')
  })
})

describe('a list of exemptions', () => {
  const { actor: _, ...forNobody } = own
  test.each([
    ['as it should be', { zone, exemptions: [own] }, []],
    ['of nothing', { zone, exemptions: [] }, []],
    ['for nobody', { zone, exemptions: [forNobody] }, ['wrong-form /exemptions/0']],
    ['without a reason', { zone, exemptions: [{ ...own, reason: '' }] }, ['empty /exemptions/0/reason']],
    [
      'with a day that does not exist',
      { zone, exemptions: [{ ...own, from: '2026-02-30' }] },
      ['wrong-format /exemptions/0/from'],
    ],
    [
      'that ends before it begins',
      { zone, exemptions: [{ ...own, until: '2026-10-01' }] },
      ['wrong-order /exemptions/0/until'],
    ],
    ['in no zone', { zone: 'Mars/Base', exemptions: [] }, ['unknown-zone /zone']],
    ['with a key too many', { zone, exemptions: [{ ...own, until2: '' }] }, ['unknown-key /exemptions/0/until2']],
    [
      'from no clause',
      { zone, exemptions: [{ ...own, clause: '9.9.nothing' }] },
      ['unknown-clause /exemptions/0/clause'],
    ],
    [
      'from a paramount clause',
      { zone, exemptions: [{ ...own, clause: paramount }] },
      ['not-exemptible /exemptions/0/clause'],
    ],
    ['from a duty', { zone, exemptions: [{ ...own, clause: obligation }] }, ['not-exemptible /exemptions/0/clause']],
    ['that is none', 'x', ['wrong-type ']],
  ])('%s', (_name, input, expected) => {
    const result = parseExemptions(input, [policy])
    expect(result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(expected)
  })

  test('that cannot be read is an issue', () => {
    const input = {
      get zone() {
        throw new Error('no')
      },
    }
    expect(parseExemptions(input, [policy])).toMatchObject({ ok: false, issues: [{ code: 'unreadable' }] })
  })
})
