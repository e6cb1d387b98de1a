import { describe, expect, test } from 'vitest'
import { parseAction } from '../../src/action/parse-action.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import type { Case } from '../../src/policy/case.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { cases } from '../support/cases.js'
import { readings } from '../support/readings.js'

const lists = ['violations', 'duties', 'permissions', 'recommendations', 'undetermined'] as const

type Expected = Exclude<Case['expect']['violations'], undefined>[number]

/** Of a finding, exactly what the case says of it; `null` says that there is none. */
const shownAs = (found: object, expected: Expected | undefined): unknown => {
  const finding = found as Readonly<Record<string, unknown>>
  if (expected === undefined || typeof expected === 'string') return finding.clause
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [key, value === null ? (finding[key] ?? null) : finding[key]]),
  )
}

const shown = (evaluation: Evaluation, { expect: wanted }: Case) => ({
  outcome: evaluation.outcome,
  ...Object.fromEntries(
    lists.map((list) => [
      list,
      evaluation[list].map((finding) =>
        shownAs(
          finding,
          (wanted[list] ?? []).find((one) => (typeof one === 'string' ? one : one.clause) === finding.clause),
        ),
      ),
    ]),
  ),
})

const wantedOf = ({ expect: wanted }: Case) => ({
  outcome: wanted.outcome,
  ...Object.fromEntries(lists.map((list) => [list, wanted[list] ?? []])),
})

describe.each(Object.entries(readings))('%s gives the exact findings of', (_name, create) => {
  const evaluators = { unknown: create(policy), ordinary: create(policy, { assume: 'ordinary' }) }

  test.each(cases.map((one) => [one.file, one.case.name, one.case] as const))('%s: %s', async (_file, _case, one) => {
    const parsed = parseAction(one.action)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    expect(shown(await evaluators[one.assume ?? 'unknown'](parsed.action), one)).toEqual(wantedOf(one))
  })
})
