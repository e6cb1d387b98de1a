import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SocialAction } from '../../../src/action/social-action.js'
import { compiledPolicyOf } from '../../../src/api/compiled-policies.js'
import { createEvaluator } from '../../../src/api/create-evaluator.js'
import { createReferenceEvaluator } from '../../../src/authoring/reference-evaluator.js'
import { flatFilesOf } from '../../../src/policy/overlay/flat-files.js'
import { anyShape } from '../../support/arbitrary-action.js'
import { announce, seed } from '../../support/seed.js'
import { loaded } from '../tiny-policy.js'
import { baseFiles, clause, literal, overlayOf, posts, rule } from './base-policy.js'

const facts = [
  'content.picturesPupil',
  'content.picturesOtherChild',
  'content.identifiesOthers',
  'content.identifiesWithoutConsent',
  'content.refersToIndividual',
]

const changed = {
  'a list': ['platforms', ['x', 'instagram']],
  'account managers': ['accountManagers', ['headteacher', 'admin-team']],
  'an exemption': ['ownChildExemption', true],
} as const
type Changed = keyof typeof changed

/** Beside those that ask about people: clauses of which a setting may make a difference, or may not. */
const others = [
  literal('actor.authorised', 'notEqual', true),
  literal('actor.positions', 'someFact:in', ['admin-team', 'teacher']),
  literal('content.political', 'equal', true),
]

/** A school whose clauses ask about people, and one above it that has clauses in common with it. */
const schools = (what: Changed) => {
  const files = baseFiles()
  for (const parameter of Object.values<{ reference: string }>(files['policy.json'].parameters))
    parameter.reference = '1.may'
  const add = (name: string, asked: object) =>
    files['1-acts.json'].clauses.push(clause(`1.not.${name}`, 'prohibition', [rule(name, { all: [posts, asked] })]))
  for (const [index, fact] of facts.entries()) add(`people-${'abcde'[index]}`, literal(fact, 'equal', true))
  for (const [index, asked] of others.entries()) add(`other-${'abc'[index]}`, asked)
  const base = loaded(files)
  const [parameter, value] = changed[what]
  const { policy } = overlayOf([{ change: 'set-parameter', parameter, value }], base)
  const clausesOf = (each: typeof base, about: string) =>
    compiledPolicyOf(each).clauses.filter(({ id }) => id.includes(about))
  const common = (about: string) =>
    clausesOf(policy, about).filter((one, index) => one === clausesOf(base, about)[index]).length
  expect(common('people')).toBe(what === 'an exemption' ? 0 : facts.length)
  expect(common('other')).toBe(what === 'account managers' ? others.length - 1 : others.length)
  return [base, policy] as const
}

/** The same policy, with nothing in common with any other. */
const apart = (policy: Parameters<typeof flatFilesOf>[0]) => loaded(structuredClone(flatFilesOf(policy)))

const posting = fc
  .tuple(anyShape, fc.boolean())
  .map(([action, isPost]): SocialAction => (isPost ? { ...action, verb: 'post' } : action))

test.each(Object.keys(changed) as Changed[])(
  "two schools that have clauses in common never see of one what is the other's: %s",
  (what) => {
    const numRuns = 40
    fc.assert(
      fc.property(fc.array(posting, { minLength: 40, maxLength: 40 }), (acts) => {
        for (const assume of ['unknown', 'ordinary'] as const) {
          const [base, above] = schools(what)
          const alone = [apart(base), apart(above)].map((policy) => createEvaluator(policy, { assume }))
          const references = [base, above].map((policy) => createReferenceEvaluator(policy, { assume }))
          const together = [base, above].map((policy) => createEvaluator(policy, { assume }))
          // In opposite order, so that each is the first to see some lists of people.
          for (let index = 0; index < acts.length; index += 1)
            for (const school of [0, 1]) {
              const act = acts[school === 0 ? index : acts.length - 1 - index] as SocialAction
              const found = JSON.stringify(together[school]?.(act))
              expect(found).toBe(JSON.stringify(alone[school]?.(act)))
              expect(found).toBe(JSON.stringify(references[school]?.(act)))
            }
        }
      }),
      { numRuns, seed },
    )
    announce(`${numRuns * 80} acts under two schools each, with both assumptions`)
  },
)
