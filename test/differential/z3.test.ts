import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { compiledPolicyOf } from '../../src/api/compiled-policies.js'
import type { CompiledPolicy, NormativeClause } from '../../src/logic/compiled-policy.js'
import type { Condition } from '../../src/logic/condition.js'
import { testsOfPolicy } from '../../src/logic/tests-of.js'
import type { Assume, Settings } from '../../src/readings/prove/inputs.js'
import { Observations, observe } from '../../src/readings/prove/observe.js'
import { proverFor } from '../../src/readings/prove/prover.js'
import { truthsUnder } from '../../src/readings/prove/truths.js'
import { worldOf } from '../../src/readings/prove/world.js'
import { loaded } from '../policy/tiny-policy.js'
import { arbitraryCondition, arbitraryPair } from '../support/arbitrary-condition.js'
import { arbitraryPolicy } from '../support/arbitrary-policy.js'
import { arbitraryMutation, mutated } from '../support/mutate-condition.js'
import { catalogue } from '../support/own-facts.js'
import { policyFiles, policyIds } from '../support/policy-files.js'
import { announce, seed } from '../support/seed.js'
import { peopleNeeded, smtScript } from '../support/smt.js'
import { closeZ3, runZ3 } from '../support/z3.js'
import { z3Equivalent } from '../support/z3-equivalent.js'

// biome-ignore lint/suspicious/noExplicitAny: it is there to be edited
type Files = Record<string, any>

afterAll(closeZ3)

interface Question {
  readonly a: Condition
  readonly b: Condition
  readonly settings: Settings
  readonly assume: Assume
}

const asked = ['a is true', 'a is unknown', 'a is false', 'a without b', 'b without a', 'a unlike b'] as const

/** What z3 says of two conditions: which of six things can be. */
const scriptOf = ({ a, b, settings, assume }: Question): string => {
  const script = smtScript(peopleNeeded([a, b]))
  const [left, right] = [a, b].map((one) => script.rails(one, { act: 'act', ...settings, assume })) as [Rails, Rails]
  return script.checking([
    left.yes,
    `(not (or ${left.yes} ${left.no}))`,
    left.no,
    `(and ${left.yes} (not ${right.yes}))`,
    `(and ${right.yes} (not ${left.yes}))`,
    `(or (xor ${left.yes} ${right.yes}) (xor ${left.no} ${right.no}))`,
  ])
}
type Rails = ReturnType<ReturnType<typeof smtScript>['rails']>

const provedOf = ({ a, b, settings, assume }: Question): readonly boolean[] => {
  const prover = proverFor([a, b], settings, assume)
  return [
    prover.satisfy(a, 2),
    prover.satisfy(a, 1),
    prover.satisfy(a, 0),
    prover.refuteImplication(a, b),
    prover.refuteImplication(b, a),
    prover.tellApart(a, b),
  ].map((witness) => witness !== undefined)
}

const named = (answers: readonly boolean[]) => asked.filter((_question, index) => answers[index])

/** Asks both about each pair, and counts the pairs that are the same. */
const agreement = async (what: string, questions: readonly Question[]): Promise<number> => {
  const perRun = 50
  let same = 0
  for (let at = 0; at < questions.length; at += perRun) {
    const batch = questions.slice(at, at + perRun)
    const answers = await runZ3(batch.map(scriptOf).join('\n(reset)\n'))
    expect(answers).toHaveLength(batch.length * asked.length)
    batch.forEach((question, index) => {
      const z3 = answers.slice(index * asked.length, (index + 1) * asked.length)
      if (!z3[5]) same += 1
      expect({ ...question, can: named(provedOf(question)) }).toEqual({ ...question, can: named(z3) })
    })
  }
  announce(`z3 and the proofs, ${what}: ${same} pairs equivalent, ${questions.length - same} not`)
  return same
}

const settings: fc.Arbitrary<Settings> = fc.record({
  accountManagers: fc.constantFrom<readonly string[]>([], ['admin-team'], ['teacher', 'dsl']),
  ownChildExemption: fc.boolean(),
  catalogue: fc.constant(catalogue),
})
const assume = fc.constantFrom<Assume>('unknown', 'unknown', 'ordinary')
const some = (pair: fc.Arbitrary<readonly [Condition, Condition]>, numRuns: number): readonly Question[] =>
  fc.sample(
    fc.record({ pair, settings, assume }).map(({ pair: [a, b], ...rest }) => ({ a, b, ...rest })),
    { numRuns, seed },
  )

describe('z3 and the proofs agree on what can be, what is implied and what is equivalent', () => {
  test('of random pairs over the same facts', async () => {
    expect(await agreement('random pairs', some(arbitraryPair, 600))).toBeGreaterThan(0)
  })

  test('of random conditions and small mutations of them', async () => {
    const pair = fc.tuple(arbitraryCondition, arbitraryMutation).map(([a, how]) => [a, mutated(a, how)] as const)
    const questions = some(pair, 1_000)
    const same = await agreement('mutations', questions)
    expect(same).toBeGreaterThan(300)
    expect(questions.length - same).toBeGreaterThan(100)
  })

  test.each(policyIds)('of every condition of the policy %s and small mutations of it', async (id) => {
    const compiled = compiledPolicyOf(loaded(policyFiles(id)))
    const conditions = [
      compiled.outOfScope,
      ...compiled.companions.map(({ condition }) => condition),
      ...compiled.clauses.flatMap(({ norms }) => norms.map(({ condition }) => condition)),
    ]
    const mutations = fc.sample(fc.array(arbitraryMutation, { minLength: 6, maxLength: 6 }), {
      numRuns: conditions.length,
      seed,
    })
    const questions = conditions.flatMap((a, index) =>
      (mutations[index] ?? []).map((how) => ({
        a,
        b: mutated(a, how, compiled.catalogue),
        settings: compiled,
        assume: 'unknown' as const,
      })),
    )
    const same = await agreement(`the policy ${id}`, questions)
    expect(same).toBeGreaterThan(50)
    expect(questions.length - same).toBeGreaterThan(25)
  })
})

describe('z3 and the proofs agree on which clauses two policies decide alike', () => {
  const edited = (change: (files: Files) => void): CompiledPolicy => {
    const files = policyFiles()
    change(files as Files)
    return compiledPolicyOf(loaded(files))
  }
  const bundled = compiledPolicyOf(loaded(policyFiles()))
  const parameter = (name: string, value: unknown) => (files: Files) => {
    files['policy.json'].parameters[name].value = value
  }
  const rules = (file: string, id: string, files: Files) =>
    files[file].clauses.find((clause: { id: string }) => clause.id === id).rules

  const edits: readonly (readonly [name: string, change: (files: Files) => void, changed: RegExp])[] = [
    ['nothing', () => undefined, /^$/],
    ['own children exempt', parameter('ownChildExemption', true), /^3\.not\.(reference-individuals|pupil-images)$/],
    ['other account managers', parameter('accountManagers', ['teacher']), /^2\.(unauthorised-access|suggestions)$/],
    [
      'the same platforms in another order',
      parameter('notSocialMedia', ['paper', 'in-person', 'mis', 'telephone', 'sms', 'email', 'sms']),
      /^$/,
    ],
    [
      'a platform less out of scope',
      parameter('notSocialMedia', ['paper', 'in-person', 'mis', 'telephone', 'email']),
      /^(?!2\.1|2\.3|3\.report-safeguarding$)/,
    ],
    [
      'rules in another order',
      (files) => rules('1-purpose-and-scope.json', '1.other-policies', files).reverse(),
      /^1\.other-policies$/,
    ],
    [
      'a condition said twice',
      (files) => {
        const [rule] = rules('4-pupils.json', '4.respect', files)
        rule.conditions = { all: [rule.conditions, { any: [rule.conditions, { condition: 'staff' }] }] }
      },
      /^$/,
    ],
    [
      'presumed where it was open',
      (files) => {
        files['policy.json'].conditions.personal.all[0].operator = 'known:equal'
      },
      /^(?!1\.|2\.1|2\.3|2\.unauthorised|2\.suggestions|2\.2\.(delete\.(abusive|spam|personal)|age-appropriate$)|3\.report-safeguarding|5\.respect|6|7)/,
    ],
  ]

  /** The clauses that two policies decide or word differently: by proof, and as z3 sees it. */
  const differing = async (before: CompiledPolicy, after: CompiledPolicy) => {
    const inputs = worldOf([before, after].flatMap(testsOfPolicy), [before, after])
    const observations = new Observations()
    const observed = [before, after].map((one) => {
      const truthOf = truthsUnder(inputs, one)
      return new Map(one.clauses.map((clause) => [clause.id, observe(clause, one, inputs, truthOf, observations)]))
    })
    const ids = [...new Set([before, after].flatMap(({ clauses }) => clauses.map(({ id }) => id)))]
    const nothing = inputs.diagrams.constant(0)
    const byProof = ids.filter((id) => (observed[0]?.get(id) ?? nothing) !== (observed[1]?.get(id) ?? nothing))
    const byZ3: string[] = []
    for (const id of ids) if (!(await z3Equivalent(before, after, id, { words: true }))) byZ3.push(id)
    return { byProof, byZ3 }
  }

  test.each(edits)('%s', async (_name, change, changed) => {
    const { byProof, byZ3 } = await differing(bundled, edited(change))
    expect(byProof).toEqual(byZ3)
    expect(byZ3).toEqual(bundled.clauses.map(({ id }) => id).filter((id) => changed.test(id)))
  })

  test('of random policies that have the same clauses', async () => {
    const pairs = fc.sample(fc.tuple(arbitraryPolicy, arbitraryPolicy, fc.boolean()), { numRuns: 60, seed })
    let same = 0
    for (const [one, other, mixed] of pairs) {
      const before = compiledPolicyOf(one)
      const second = compiledPolicyOf(other)
      // Either unrelated, or the same clauses in another scope and under other parameters.
      const after = mixed
        ? { ...before, outOfScope: second.outOfScope, ownChildExemption: second.ownChildExemption }
        : second
      const inputs = worldOf([before, after].flatMap(testsOfPolicy), [before, after])
      const observations = new Observations()
      for (const [index, { id }] of before.clauses.entries()) {
        const [left, right] = [before, after].map((each) =>
          observe(
            each.clauses.find((clause) => clause.id === id) as NormativeClause,
            each,
            inputs,
            truthsUnder(inputs, each),
            observations,
          ),
        )
        const alike = await z3Equivalent(before, after, id, { words: true })
        if (alike) same += 1
        expect({ before, after, index, alike: left === right }).toEqual({ before, after, index, alike })
      }
    }
    announce(`z3 and the proofs, clauses of random policies: ${same} of ${2 * pairs.length} alike`)
  })
})
