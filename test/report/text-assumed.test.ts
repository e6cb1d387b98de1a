import { expect, test } from 'vitest'
import { assumedWords } from '../../src/report/text-assumed.js'
import { channels, evaluation, labelOf, political } from './fixtures.js'

const assumed = (fact: string) => ({ fact, operator: 'equal', value: false, actual: false, assumed: true }) as const

test('says what was assumed, each fact once, and nothing where all was recorded', () => {
  expect(assumedWords(evaluation({ violations: [political] }), labelOf)).toBe('')
  expect(
    assumedWords(
      evaluation({
        violations: [{ ...political, because: [...political.because, assumed('target.family')] }],
        recommendations: [{ ...channels, because: [assumed('content.spam'), assumed('target.family')] }],
      }),
      labelOf,
    ),
  ).toBe('Assumed to be as usual: whether it is spam; whether the two people are family members')
})
