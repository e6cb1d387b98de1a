import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { createEvaluator } from '../../src/api/create-evaluator.js'
import { clause, literal as is, loaded, rule, tinyFiles } from '../policy/tiny-policy.js'

type Files = ReturnType<typeof tinyFiles>
const act = (more: object = {}) => ({ verb: 'post', actor: { roles: ['staff'] }, ...more }) as SocialAction
const evaluated = (change: (files: Files) => void, action: SocialAction) => {
  const files = tinyFiles()
  change(files)
  return createEvaluator(loaded(files))(action)
}
const yes = (fact: string) => is(fact, 'equal', true)
const known = (fact: string) => is(fact, 'known:equal', true)
const paramount = (condition: unknown) => (files: Files) => {
  files['1-acts.json'].clauses[1] = {
    ...clause('1.second', 'obligation', [rule('second', { all: [condition] }, 'obligation')]),
    paramount: true,
  }
}
const mail = { channel: { platform: 'email' } }

describe('a paramount clause', () => {
  test('leads every list and holds out of scope', () => {
    const both = (files: Files) => {
      paramount(yes('content.harmful'))(files)
      files['1-acts.json'].clauses[0] = clause('1.first', 'obligation', [
        rule('first', { all: [yes('content.harmful')] }, 'obligation'),
      ])
    }
    expect(evaluated(both, act({ content: { harmful: true } })).duties.map((duty) => duty.clause)).toEqual([
      '1.second',
      '1.first',
    ])
    const out = evaluated(both, act({ ...mail, content: { harmful: true } }))
    expect([out.outcome, out.duties.map((duty) => duty.clause)]).toEqual(['out-of-scope', ['1.second']])
  })

  test.each<[name: string, action: SocialAction]>([
    ['in scope', act({ content: { harmful: true } })],
    ['out of scope', act({ ...mail, content: { harmful: true } })],
  ])('says what would lift its finding, %s', (_name, action) => {
    const change = paramount({ all: [yes('content.harmful'), { not: known('content.abusive') }] })
    expect(evaluated(change, action).duties.map(({ defeasibleBy }) => defeasibleBy)).toEqual([['content.abusive']])
  })

  test.each<[name: string, action: SocialAction]>([
    ['in scope', act()],
    ['out of scope', act(mail)],
  ])('says what is missing, %s', (_name, action) => {
    const { undetermined } = evaluated(paramount(yes('content.harmful')), action)
    expect(undetermined.filter((one) => one.clause === '1.second').map(({ missing }) => missing)).toEqual([
      [['content.harmful']],
    ])
  })
})
