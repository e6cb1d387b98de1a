import { describe, expect, test } from 'vitest'
import { deriveFacts } from '../../src/action/derive.js'
import type { SocialAction } from '../../src/action/social-action.js'
import { derivationOf } from '../../src/api/options.js'
import { compilePolicy } from '../../src/compile/compile-policy.js'
import type { CompiledPolicy } from '../../src/logic/compiled-policy.js'
import { assemble } from '../../src/readings/evaluate/assemble.js'
import { referenceVerdict } from '../../src/readings/evaluate/reference.js'
import { trickyPolicies } from './tricky-policies.js'

type Model = Record<string, readonly unknown[]>

const every = (model: Model): readonly Record<string, unknown>[] =>
  Object.entries(model).reduce<readonly Record<string, unknown>[]>(
    (rows, [key, values]) =>
      rows.flatMap((row) => values.map((value) => (value === undefined ? row : { ...row, [key]: value }))),
    [{}],
  )

const flag = [undefined, false, true]
const actors = every({
  authorised: flag,
  positions: [undefined, [], ['headteacher'], ['admin-team'], ['teacher'], ['dsl']],
}).map((actor) => ({ verb: 'post', actor: { roles: ['staff'], ...actor } }))
const contents = every({ safeguardingConcern: flag, disclosure: flag, spam: [undefined, false] })
const people = every({
  role: [undefined, 'pupil', 'other'],
  relation: [undefined, 'self', 'other'],
  pictured: [undefined, true],
  named: [undefined, false],
})
const content = [
  ...contents,
  ...people.flatMap((person) => [
    { people: [person] },
    { people: [person], refersTo: [] },
    { people: [person, { role: 'other' }] },
  ]),
  ...every({ people: [undefined, []], refersTo: [undefined, [], ['pupil']], spam: [undefined, false] }),
]
const acts = [
  ...actors,
  ...content.map((one) => ({ verb: 'post', actor: { roles: ['staff'] }, content: one })),
  ...contents.map((one) => ({ verb: 'browse', actor: { roles: ['staff'] }, content: one })),
] as unknown as readonly SocialAction[]

const evaluated = (policy: CompiledPolicy, action: SocialAction, assume: 'unknown' | 'ordinary') => {
  const derivation = derivationOf(policy, { assume })
  const facts = deriveFacts(action, derivation)
  return JSON.stringify(assemble(referenceVerdict(policy, facts), { policy, action, derivation, facts }))
}

describe('what is remembered of other acts changes no evaluation', () => {
  test.each(trickyPolicies)('under a policy that reads %s', (_name, policy) => {
    const used = compilePolicy(policy)
    for (const assume of ['unknown', 'ordinary'] as const)
      for (const action of acts) {
        const fresh = evaluated(compilePolicy(policy), action, assume)
        if (evaluated(used, action, assume) !== fresh)
          expect({ action, evaluation: evaluated(used, action, assume) }).toEqual({ action, evaluation: fresh })
      }
  })
})
