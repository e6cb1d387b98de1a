import { describe, expect, test } from 'vitest'
import type { SocialAction } from '../../src/action/social-action.js'
import { derivationOf } from '../../src/api/options.js'
import { compilePolicy } from '../../src/compile/compile-policy.js'
import { assemble } from '../../src/readings/evaluate/assemble.js'
import { compiledEvaluation, compiledVerdict } from '../../src/readings/evaluate/compiled.js'
import { referenceVerdict } from '../../src/readings/evaluate/reference.js'
import { situationOf } from '../../src/readings/evaluate/situation.js'
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

/** What is remembered for a policy, of all acts before, against the reference, which remembers nothing. */
describe('what is remembered of other acts changes no evaluation', () => {
  test.each(trickyPolicies)('under a policy that reads %s', (_name, authored) => {
    const policy = compilePolicy(authored)
    const verdictOf = compiledVerdict(policy)
    const evaluationOf = compiledEvaluation(policy)
    for (const assume of ['unknown', 'ordinary'] as const)
      for (const action of acts) {
        const situation = situationOf(policy, action, derivationOf(policy, { assume }))
        const reference = JSON.stringify(assemble(referenceVerdict(policy, situation.facts), situation))
        for (const evaluated of [assemble(verdictOf(situation), situation), evaluationOf(situation)]) {
          const compiled = JSON.stringify(evaluated)
          if (compiled !== reference)
            expect({ action, evaluation: compiled }).toEqual({ action, evaluation: reference })
        }
      }
  })
})
