import type { SocialAction } from '../../src/action/social-action.js'
import { matches } from '../../src/authoring/cases/compare-case.js'
import { expectationOf } from '../../src/authoring/cases/expectation-of.js'
import type { NamedCase } from '../../src/authoring/cases/parse-cases.js'
import type { Assume } from '../../src/authoring/mutate/suite.js'
import { createReferenceEvaluator } from '../../src/authoring/reference-evaluator.js'
import type { Case } from '../../src/policy/case.js'
import type { Policy } from '../../src/policy/policy.js'
import type { Evaluation } from '../../src/readings/evaluate/evaluation.js'

/** A policy's say of an action, by the definition, whatever is assumed. */
export const refer = (policy: Policy): ((action: SocialAction, assume: Assume) => Evaluation) => {
  const evaluators = {
    unknown: createReferenceEvaluator(policy),
    ordinary: createReferenceEvaluator(policy, { assume: 'ordinary' }),
  }
  return (action, assume) => evaluators[assume](action)
}

/** The fields that a case keeps of every finding; all of them, or none but the clause. */
const keeping = (expect: Case['expect'], fields: readonly string[]): Case['expect'] =>
  Object.fromEntries(
    Object.entries(expect).map(([list, entries]) => [
      list,
      Array.isArray(entries)
        ? entries.map((entry) =>
            fields.length === 0
              ? (entry as { clause: string }).clause
              : Object.fromEntries(Object.entries(entry).filter(([key]) => key === 'clause' || fields.includes(key))),
          )
        : entries,
    ]),
  ) as Case['expect']

/** A case that passes: an action with what the policy says of it, as far as some fields go. */
export const passing = (
  policy: Policy,
  action: SocialAction,
  assume: Assume,
  fields: readonly string[],
  index = 0,
): NamedCase => ({
  file: 'cases/1-random.json',
  pointer: `/cases/${index}`,
  section: '1',
  action,
  case: {
    name: `case ${index}`,
    assume,
    action: action as never,
    expect: keeping(expectationOf(refer(policy)(action, assume)), fields),
  },
})

/** Whether a policy fails a case, by the definition: a full evaluation, compared with all that the case says. */
export const fails = (policy: Policy): ((one: NamedCase) => boolean) => {
  const evaluate = refer(policy)
  return ({ action, case: one }) => !matches(evaluate(action, one.assume ?? 'unknown'), one)
}
