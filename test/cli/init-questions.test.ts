import { PassThrough } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { answersFrom, type GivenAnswers, givenValues } from '../../src/cli/init-answers.js'
import { askFor } from '../../src/cli/init-questions.js'
import { policy } from '../../src/policies/stokes-wood-primary.js'

const enter = '\r'
const space = ' '
const down = '\u001b[B'
const escapeKey = '\u001b'
/** Deletes what a question begins with. */
const erase = (text: string): string => '\u007f'.repeat(text.length)

/** Answers question after question, each as soon as its text is shown. */
const answering = async (
  steps: readonly (readonly [question: string, keys: readonly string[]])[],
  given: GivenAnswers,
) => {
  const input = new PassThrough()
  const output = new PassThrough()
  let shown = ''
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
  })
  const read = givenValues(given, policy)
  if ('wrong' in read) throw new Error(read.wrong)
  const asked = askFor(answersFrom(given, 'schools/our-school', policy, read.values), given, policy, { input, output })
  for (const [question, keys] of steps) {
    for (let waited = 0; !shown.includes(question); waited += 1) {
      if (waited > 500) throw new Error(`\`${question}\` was not asked:\n${shown}`)
      await setTimeout(5)
    }
    for (const key of keys) {
      input.write(key)
      await setTimeout(5)
    }
  }
  return { answers: await asked, shown }
}

const reason = 'The school has set this value itself.'

describe('questions on a terminal', () => {
  test('of everything that was not said', async () => {
    const { answers } = await answering(
      [
        ['What is the school called?', [erase('Our School'), "St Elsewhere's Primary", enter]],
        ['What is the id of its policy?', [enter]],
        ['last reviewed?', ['2026-09-01', enter]],
        ['reviewed next?', [enter]],
        ['Which values', [down, down, down, down, space, down, space, enter]],
        ['priorIncidentsBeforeBlock: ', [erase('2'), '1', enter]],
        ['Why does the school set priorIncidentsBeforeBlock?', ['We are small.', enter]],
        ['familyExemption: ', [erase('yes'), 'no', enter]],
        ['Why does the school set familyExemption?', ['One rule for all.', enter]],
      ],
      { reason },
    )
    expect(answers).toEqual({
      id: 'st-elsewheres-primary',
      title: policy.title,
      school: { name: "St Elsewhere's Primary", country: 'England' },
      lastReviewedOn: '2026-09-01',
      nextReviewDue: null,
      values: [
        { parameter: 'priorIncidentsBeforeBlock', value: 1, reason: 'We are small.' },
        { parameter: 'familyExemption', value: false, reason: 'One rule for all.' },
      ],
    })
  })

  test('of nothing that was', async () => {
    const given = {
      school: 'Our School',
      id: 'our-school',
      lastReviewed: '2026-09-01',
      nextReview: '2027-09-01',
      set: ['familyExemption=no'],
      reason,
    }
    const { answers, shown } = await answering([['Which values', [enter]]], given)
    expect(answers).toMatchObject({
      id: 'our-school',
      values: [{ parameter: 'familyExemption', value: false, reason }],
    })
    expect(shown).not.toContain('called?')
    expect(shown).not.toContain('familyExemption')
  })

  test('again, where an answer is wrong', async () => {
    const { answers, shown } = await answering(
      [
        ['What is the id of its policy?', [erase('our-school'), 'Our School', enter]],
        ['Lower-case words', [erase('Our School'), 'our-school', enter]],
        ['last reviewed?', ['last year', enter]],
        ['A date like', [erase('last year'), enter]],
        ['reviewed next?', [enter]],
        ['Which values', [enter]],
      ],
      { school: 'Our School', reason },
    )
    expect(answers).toMatchObject({ id: 'our-school', lastReviewedOn: null, values: [] })
    expect(shown).toContain('That is all.')
  })

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Escape', escapeKey],
  ])('that are cancelled with %s', async (_key, key) => {
    const { answers } = await answering(
      [
        ['What is the school called?', [enter]],
        ['What is the id of its policy?', [key]],
      ],
      { reason },
    )
    expect(answers).toBeUndefined()
  })
})
