import { compiledPolicyOf } from '../../api/compiled-policies.js'
import type { CompiledPolicy } from '../../logic/compiled-policy.js'
import type { Case } from '../../policy/case.js'
import type { Policy } from '../../policy/policy.js'
import { assemble } from '../../readings/evaluate/assemble.js'
import type { Evaluation } from '../../readings/evaluate/evaluation.js'
import { referenceVerdict } from '../../readings/evaluate/reference.js'
import { situationOf } from '../../readings/evaluate/situation.js'
import { compareCase, type ExpectedFinding, matches } from '../cases/compare-case.js'
import { expectationOf } from '../cases/expectation-of.js'
import { lists } from '../cases/lists.js'
import { briefExpectation, caseFor } from '../ready-made-case.js'
import type { CompiledChange } from './compiled-change.js'
import type { Mutant } from './mutant.js'
import { derivationsOf } from './suite.js'
import type { Difference } from './tell-apart.js'

/** What a compiled policy says of an action, by the definition. */
const evaluationUnder = (policy: CompiledPolicy, { action, assume }: Difference): Evaluation => {
  const derivation = derivationsOf(policy)[assume]
  const situation = situationOf(policy, action, derivation)
  return assemble(referenceVerdict(policy, situation.facts), situation)
}

/** Words that come with the rule that speaks: where another part tells two findings apart, they are left out. */
const words = ['message', 'remedy', 'locator']

/** The parts of findings on the same list that a mutant changes, by clause. */
const partsThatDiffer = (
  evaluation: Evaluation,
  mutated: Evaluation,
): ReadonlyMap<string, Readonly<Record<string, unknown>>> => {
  const fields = compareCase(mutated, { expect: expectationOf(evaluation) })?.lists.flatMap((list) => list.fields) ?? []
  return new Map(
    [...new Set(fields.map(({ clause }) => clause))].map((clause) => {
      const own = fields.filter((field) => field.clause === clause)
      const telling = own.filter(({ field }) => !words.includes(field))
      return [
        clause,
        Object.fromEntries((telling.length > 0 ? telling : own).map(({ field, wanted }) => [field, wanted])),
      ]
    }),
  )
}

/** An expectation with more said of some clauses' findings. */
export const withParts = (
  expect: Case['expect'],
  parts: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Case['expect'] => {
  const extended = (entry: ExpectedFinding): ExpectedFinding => {
    const said = typeof entry === 'string' ? { clause: entry } : entry
    const more = parts.get(said.clause)
    return more === undefined ? entry : ({ ...said, ...more } as ExpectedFinding)
  }
  return {
    outcome: expect.outcome,
    ...Object.fromEntries(lists.flatMap((list) => (expect[list] ? [[list, expect[list].map(extended)]] : []))),
  }
}

/** The name of a ready-made case, for its author to better. */
const nameOf = ({ what, file, path }: Mutant): string => `fails if a change ${what} (${file}#${path})`

/**
 * A case that passes today and fails once the policy is changed like a mutant; it says no more of its findings
 * than is needed for that.
 *
 * @throws RangeError where the action does not show the difference that was proved: a fault of clausewise
 */
export const killingCase = (policy: Policy, mutant: Mutant, change: CompiledChange, difference: Difference): Case => {
  const mutated = evaluationUnder(change.after, difference)
  const brief = briefExpectation(compiledPolicyOf(policy))
  const made = caseFor(policy, difference, nameOf(mutant), (evaluation) => {
    const expect = brief(evaluation)
    return matches(mutated, { expect }) ? withParts(expect, partsThatDiffer(evaluation, mutated)) : expect
  })
  if (matches(mutated, made) || !matches(evaluationUnder(change.before, difference), made))
    throw new RangeError(`no case tells ${mutant.id} from the policy`)
  return made
}
