import { expect, test } from 'vitest'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'
import { statusOf } from '../../src/report/text-status.js'
import { evaluation, safeguarding, spam } from './fixtures.js'

const toDo = 'but there is something to do'

test.each([
  [{}, '✓ ', 'no rule broken'],
  [{ duties: [spam] }, '● ', `no rule broken, ${toDo}`],
  [{ duties: [spam, safeguarding] }, '● ', 'no rule broken, but act now'],
  [{ outcome: 'out-of-scope', duties: [safeguarding] }, '● ', 'outside the policy, but act now'],
  [{ outcome: 'undetermined', duties: [spam] }, '? ', `not decided yet, ${toDo}`],
  [{ outcome: 'breach', duties: [safeguarding] }, '✗ ', 'against the policy'],
] as const satisfies readonly (readonly [Partial<Evaluation>, string, string])[])('%#', (more, mark, words) => {
  expect(statusOf(evaluation(more))).toMatchObject({ mark, words })
})

test('green is for acts that ask nothing of anyone', () => {
  expect(statusOf(evaluation()).colour).toBe('green')
  expect(statusOf(evaluation({ duties: [spam] })).colour).not.toBe('green')
  expect(statusOf(undefined)).toEqual({ mark: '! ', colour: 'yellow', words: 'could not be read' })
})
