import { describe, expect, test } from 'vitest'
import { compareCase } from '../../src/authoring/cases/compare-case.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'
import { cases } from '../support/cases.js'
import { readings } from '../support/readings.js'

describe.each(Object.entries(readings))('%s gives the exact findings of', (_name, create) => {
  const evaluators = { unknown: create(policy), ordinary: create(policy, { assume: 'ordinary' }) }

  test.each(cases.map((one) => [one.file, one.case.name, one] as const))('%s: %s', async (_file, _case, one) => {
    const evaluation = await evaluators[one.case.assume ?? 'unknown'](one.action)
    expect(compareCase(evaluation, one.case)).toBeUndefined()
  })
})
