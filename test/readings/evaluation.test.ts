import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { evaluate } from '../../src/api/evaluate.js'
import { policy as bundled } from '../../src/policies/stokes-wood-primary.js'
import { literal as is, loaded, rule, tinyFiles } from '../policy/tiny-policy.js'

type Files = ReturnType<typeof tinyFiles>
const act = (more: object = {}) => ({ verb: 'post', actor: { roles: ['staff'] }, ...more }) as SocialAction
const evaluated = (change: (files: Files) => void, action: SocialAction) => {
  const files = tinyFiles()
  change(files)
  return createEvaluator(loaded(files))(action)
}
const yes = (fact: string) => is(fact, 'equal', true)

describe('a clause of several rules', () => {
  const two = (files: Files) => {
    files['1-acts.json'].clauses[0].rules = [
      rule('first', { all: [yes('content.spam')] }),
      rule('other', { all: [yes('content.abusive')] }),
      rule('third', { all: [yes('content.harmful')] }),
    ]
  }
  test.each<[content: object, found: unknown]>([
    [{ spam: true, abusive: true }, ['violation', 'first']],
    [{ spam: false, abusive: true, harmful: true }, ['violation', 'other']],
    [{ abusive: true }, ['violation', 'other']],
    [{ spam: false }, ['open', 'other', [['content.abusive'], ['content.harmful']]]],
    [{}, ['open', 'first', [['content.abusive'], ['content.harmful'], ['content.spam']]]],
    [{ spam: false, abusive: false, harmful: false }, undefined],
  ])('%j', (content, found) => {
    const { violations, undetermined } = evaluated(two, act({ content }))
    const [one] = [
      ...violations.map((finding) => ['violation', finding.rule]),
      ...undetermined.filter((open) => open.clause === '1.not.first').map((open) => ['open', open.rule, open.missing]),
    ]
    expect(one).toEqual(found)
  })
})

describe('a companion', () => {
  const beside = (sections: readonly string[]) => (files: Files) => {
    const scope = files['2-scope.json'].clauses[0]
    files['2-scope.json'].clauses.push({
      ...scope,
      id: '2.beside',
      carriedBy: { effect: 'also-under', condition: 'posts', sections },
    })
  }
  test.each<[sections: readonly string[], verb: string, alsoUnder: readonly string[]]>([
    [['1'], 'post', ['2.beside']],
    [['1', '2'], 'post', ['2.beside']],
    [['2'], 'post', []],
    [['1'], 'like', []],
  ])('of %j beside a %s', (sections, verb, alsoUnder) => {
    const { duties } = evaluated(beside(sections), act({ verb, content: { spam: true, commercial: true } }))
    expect(duties.map((duty) => duty.alsoUnder)).toEqual([alsoUnder])
  })
})

describe('a due time', () => {
  test.each<[duration: object | undefined, at: string | undefined, dueBy: string | undefined]>([
    [undefined, '2026-11-23T10:15Z', undefined],
    [{ hours: 24 }, undefined, undefined],
    [{ hours: 24 }, '2026-11-23T10:15:00+01:00', '2026-11-24T09:15:00.000Z'],
    [{ hours: 1, minutes: 30 }, '2026-12-31t23:30z', '2027-01-01T01:00:00.000Z'],
    [{ minutes: 0 }, '2024-02-29T00:00Z', '2024-02-29T00:00:00.000Z'],
    [{}, '2026-11-23T10:15Z', '2026-11-23T10:15:00.000Z'],
    [{ hours: 24 }, '2026-03-29T00:30:00+00:00', '2026-03-30T00:30:00.000Z'],
  ])('after %j from %s is %s', (duration, at, dueBy) => {
    const { duties } = evaluated(
      (files) => {
        if (duration) files['policy.json'].durations.immediately = duration
      },
      act({ timing: { at } }),
    )
    expect(duties.map((duty) => duty.dueBy)).toEqual([dueBy])
  })
})

const everyObject = (value: unknown): object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(everyObject)] : []

/** Changes whatever lets itself be changed. */
const vandalise = (value: unknown): void => {
  for (const object of everyObject(value)) {
    try {
      if (Array.isArray(object)) object.push('vandal')
      else Object.assign(object, { vandal: true })
    } catch {
      // Frozen, as it may be.
    }
  }
}

describe('an evaluation belongs to its caller', () => {
  test.each<[name: string, action: object, assume: 'unknown' | 'ordinary']>([
    [
      'undetermined',
      { verb: 'post', actor: { roles: ['staff'] }, channel: { account: 'official', platform: 'facebook' } },
      'unknown',
    ],
    [
      'a breach',
      {
        verb: 'post',
        actor: { roles: ['staff'], positions: ['admin-team'] },
        channel: { account: 'official', platform: 'facebook' },
        content: { political: true, purpose: 'alert' },
      },
      'unknown',
    ],
    [
      'ordinary',
      {
        verb: 'comment',
        actor: { roles: ['parent'] },
        channel: { account: 'personal', space: 'official-page' },
        content: { abusive: true, complainsAbout: ['school'] },
      },
      'ordinary',
    ],
  ])('whose changes reach no later one: %s', (_name, action, assume) => {
    const first = evaluate(action, { policy: bundled, assume })
    const text = JSON.stringify(first)
    vandalise(first)
    expect(JSON.stringify(evaluate(action, { policy: bundled, assume }))).toBe(text)
  })
})
