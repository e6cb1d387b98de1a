import { once } from '../../base/once.js'
import type { NormativeClause } from '../../logic/compiled-policy.js'
import { becauseOf } from './because.js'
import type { Duty } from './evaluation.js'
import { type Explanation, explain } from './explanation.js'
import type { Situation } from './situation.js'
import type { Decision, Verdict } from './verdict.js'

type Held = Extract<Explanation, { readonly reasons: unknown }>
type Fixed = Omit<Duty, 'because' | 'alsoUnder' | 'defeasibleBy' | 'dueBy'>

/** What every finding of a clause has in common by the norm that speaks for it. Only an obligation's has a duty's parts. */
const fixedParts = once(
  (clause: NormativeClause) =>
    new Map(
      clause.norms.map((norm) => {
        const { rule, message, remedy, procedure, duty } = norm
        const fixed = {
          clause: clause.id,
          section: clause.section,
          locator: clause.locator,
          rule,
          ...(clause.strength === undefined ? {} : { strength: clause.strength }),
          message,
          ...(remedy === undefined ? {} : { remedy }),
          ...(procedure === undefined ? {} : { procedure }),
          ...duty,
        }
        return [norm, fixed as Fixed]
      }),
    ),
)

const alsoUnder = (section: string, companions: Verdict['companions']): readonly string[] =>
  companions.filter(({ sections }) => sections.includes(section)).map(({ clause }) => clause)

const findingOf = (decision: Decision, held: Held, companions: Verdict['companions'], situation: Situation): Duty => {
  const { clause, norm } = decision
  // Copied first and completed then: a spread followed by more keys in one literal is four times as slow.
  const finding: { -readonly [Key in keyof Duty]?: Duty[Key] } = { ...fixedParts(clause).get(norm) }
  finding.because = becauseOf(held.reasons, situation.facts, situation.known.facts)
  finding.alsoUnder = alsoUnder(clause.section, companions)
  finding.defeasibleBy = held.defeasibleBy
  return finding as Duty
}

/** What a clause that holds says of an act. */
export const findingFor = (decision: Decision, companions: Verdict['companions'], situation: Situation): Duty => {
  const make = (): Duty => {
    const explanation = decision.explanation ?? explain(decision, situation)
    return findingOf(decision, explanation as Held, companions, situation)
  }
  return decision.memory ? decision.memory.find(companions, situation, make) : make()
}
