import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../../../src/action/catalogue.js'
import { parseAction } from '../../../src/action/parse-action.js'
import type { SocialAction } from '../../../src/action/social-action.js'
import type { NamedCase } from '../../../src/authoring/cases/parse-cases.js'
import { casesForSurvivors } from '../../../src/authoring/mutate/cases-for-survivors.js'
import type { Mutant } from '../../../src/authoring/mutate/mutant.js'
import { mutantsOf } from '../../../src/authoring/mutate/mutants-of.js'
import type { MutantResult, Survivor } from '../../../src/authoring/mutate/mutation.js'
import type { Assume } from '../../../src/authoring/mutate/suite.js'
import { createTrial } from '../../../src/authoring/mutate/try-mutant.js'
import { canonicalText } from '../../../src/base/canonical-text.js'
import { loadPolicy } from '../../../src/policy/load.js'
import type { Policy } from '../../../src/policy/policy.js'
import { anyAct, anyShape, carrying } from '../../support/arbitrary-action.js'
import { arbitraryPolicy } from '../../support/arbitrary-policy.js'
import { fails, passing, refer } from '../../support/mutation.js'
import { policyFiles, policyIds } from '../../support/policy-files.js'
import { announce, seed } from '../../support/seed.js'

const fieldsOfFindings = [
  'rule',
  'strength',
  'message',
  'procedure',
  'alsoUnder',
  'defeasibleBy',
  'missing',
  'dueBy',
] as const

/** To shrink what fails would take minutes; the seed repeats it. */
const unshrunk = { endOnFailure: true }

const seenAs = (action: fc.Arbitrary<SocialAction>) =>
  fc.record({
    action,
    assume: fc.constantFrom<Assume>('unknown', 'ordinary'),
    fields: fc.subarray([...fieldsOfFindings], { maxLength: 3 }),
  })
type SeenAs = ReturnType<typeof seenAs> extends fc.Arbitrary<infer T> ? T : never

/** Everything that an evaluation says but its reasons, what is missing, and what could take a finding away. */
const said = (policy: Policy, action: SocialAction): string =>
  JSON.stringify(refer(policy)(action, 'unknown'), (key, value: unknown) =>
    ['because', 'missing', 'defeasibleBy', 'policy'].includes(key) ? undefined : value,
  )

const asNamed = ({ case: one, section }: Survivor): NamedCase => {
  const parsed = parseAction(one.action)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return { file: '', pointer: '', section, case: one, action: parsed.action }
}

/** Holds what became of a mutant to full evaluations of every case and of some actions. */
const hold = (
  mutant: Mutant,
  result: MutantResult,
  original: Policy,
  cases: readonly NamedCase[],
  actions: readonly SocialAction[],
) => {
  const mutated = mutant.policy()
  const failing = cases.filter(fails(mutated))
  if (result.verdict === 'killed') expect(failing.map(({ pointer }) => pointer)).toContain(result.by.pointer)
  else expect(failing, mutant.id).toEqual([])
  if (result.verdict === 'survived') {
    expect(fails(original)(asNamed(result)), mutant.id).toBe(false)
    expect(fails(mutated)(asNamed(result)), mutant.id).toBe(true)
  }
  if (result.verdict === 'equivalent')
    for (const action of actions) expect(said(mutated, action), mutant.id).toBe(said(original, action))
}

const casesOf = (policy: Policy, seen: readonly SeenAs[]): readonly NamedCase[] =>
  seen.map(({ action, assume, fields }, index) => passing(policy, action, assume, fields, index))

const survivorsAmong = (results: readonly MutantResult[]): readonly Survivor[] =>
  results.flatMap((result) => (result.verdict === 'survived' ? [result] : []))

test('on random policies the trial agrees with full evaluations, and proposed cases kill every survivor', () => {
  let mutants = 0
  const verdicts = new Set<string>()
  fc.assert(
    fc.property(
      arbitraryPolicy,
      fc.array(seenAs(anyAct), { maxLength: 8 }),
      fc.array(anyAct, { minLength: 15, maxLength: 15 }),
      (policy, seen, actions) => {
        const cases = casesOf(policy, seen)
        const made = mutantsOf(policy, ['policy.json', '1-random.json'])
        const results = made.map(createTrial(policy, cases))
        made.forEach((mutant, index) => {
          hold(mutant, results[index] as MutantResult, policy, cases, actions)
        })
        const survivors = survivorsAmong(results)
        const proposed = casesForSurvivors(policy, made, survivors)
        expect(proposed.flatMap(({ kills }) => kills).sort()).toEqual(survivors.map(({ id }) => id).sort())
        for (const one of proposed)
          for (const id of one.kills) {
            const mutant = made.find((each) => each.id === id) as Mutant
            expect(fails(mutant.policy())(asNamed(one as never))).toBe(true)
          }
        mutants += made.length
        for (const { verdict } of results) verdicts.add(verdict)
      },
    ),
    { seed, numRuns: 15, ...unshrunk },
  )
  expect([...verdicts].sort()).toEqual(['equivalent', 'killed', 'survived'])
  announce(`${mutants} mutants of random policies`)
})

describe.each(policyIds)('of the policy %s', (id) => {
  const files = policyFiles(id)
  const load = (): Policy => {
    const loaded = loadPolicy(files)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
    return loaded.policy
  }
  const policy = load()
  const mutants = mutantsOf(policy, Object.keys(files))

  /** The kind first: some kinds make few mutants, and these are the hardest to get right. */
  const someMutant = fc
    .constantFrom(...new Set(mutants.map(({ operator }) => operator)))
    .chain((kind) => fc.constantFrom(...mutants.filter(({ operator }) => operator === kind)))

  test('mutants have ids of their own, and come in the same order every time', () => {
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length)
    expect(mutantsOf(policy, Object.keys(files)).map(({ id }) => id)).toEqual(mutants.map(({ id }) => id))
  })

  test('a mutant differs from the policy where it says, and there only, and loads', () => {
    fc.assert(
      fc.property(someMutant, (mutant) => {
        const { sections, digest: _digest, ...head } = mutant.policy()
        const changed: Record<string, unknown> = {
          'policy.json': { ...head, sections: sections.map(({ section }) => section) },
        }
        for (const section of sections) {
          const file = Object.keys(files).find((name) => name.startsWith(`${section.section}-`)) as string
          changed[file] = section
        }
        const differing = Object.keys(changed).filter((file) => {
          const { $schema: _schema, ...original } = files[file] as Record<string, unknown>
          return canonicalText(changed[file]) !== canonicalText(original)
        })
        expect(differing).toEqual([mutant.file])
        const loaded = loadPolicy(changed)
        expect(loaded.ok ? [] : loaded.issues).toEqual([])
      }),
      { seed, numRuns: 60 },
    )
  })

  test('the trial agrees with full evaluations', () => {
    fc.assert(
      fc.property(
        fc.array(someMutant, { minLength: 6, maxLength: 6 }),
        fc.array(seenAs(carrying(anyShape, catalogueOf(policy.facts))), { minLength: 20, maxLength: 40 }),
        (some, seen) => {
          const cases = casesOf(policy, seen)
          const trial = createTrial(policy, cases)
          for (const mutant of some)
            hold(
              mutant,
              trial(mutant),
              policy,
              cases,
              seen.map(({ action }) => action),
            )
        },
      ),
      { seed, numRuns: 10, ...unshrunk },
    )
  })
})
