import { factsOf } from '../../action/derive.js'
import type { FactValue, FactValues } from '../../action/facts.js'
import { deepFreeze } from '../../base/freeze.js'
import { once } from '../../base/once.js'
import type { NormativeClause } from '../../logic/compiled-policy.js'
import { becauseOf, type Reason } from './because.js'
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

const alsoUnder = (section: string, { companions }: Verdict): readonly string[] =>
  companions.filter(({ sections }) => sections.includes(section)).map(({ clause }) => clause)

/** The facts as they are known without any assumption, computed once and only if asked for. */
const withoutAssumption = once(
  ({ given, derivation, facts }: Situation): FactValues =>
    derivation.assume === 'unknown' ? facts : factsOf(given, { ...derivation, assume: 'unknown' }),
)

const findingOf = (decision: Decision, held: Held, verdict: Verdict, situation: Situation): Duty => {
  const { clause, norm } = decision
  // Copied first and completed then: a spread followed by more keys in one literal is four times as slow.
  const finding: { -readonly [Key in keyof Duty]?: Duty[Key] } = { ...fixedParts(clause).get(norm) }
  finding.because = becauseOf(held.reasons, situation.facts, withoutAssumption(situation))
  finding.alsoUnder = alsoUnder(clause.section, verdict)
  finding.defeasibleBy = held.defeasibleBy
  return finding as Duty
}

/** A reason whose value the decision leaves open. */
const varies = ({ slot, literal: { value } }: Reason): boolean => slot !== undefined && typeof value !== 'boolean'

/** Findings kept of a decision; the bound only matters to hostile input. */
const mostKept = 1_000

const findingsOf = once((_decision: Decision) => new Map<string, Duty>())

/** A value as a part of a key; nothing where it is not of the policy or the contract, as nothing else is kept. */
const partOfKey = ({ literal }: Reason, value: FactValue | undefined, { policy }: Situation): string | undefined => {
  if (value === undefined) return ''
  const { type } = policy.catalogue.facts.get(literal.fact as never) ?? {}
  if (type === 'enumeration' || typeof value === 'boolean') return `${value}`
  if (typeof value === 'object') return value.join('\n')
  return [literal.value].flat().includes(value) ? `${value}` : undefined
}

const keyOf = ({ reasons }: Held, { companions }: Verdict, situation: Situation): string | undefined => {
  const { facts, derivation } = situation
  let key = ''
  for (let index = 0; index < companions.length; index += 1) key += `${companions[index]?.clause}\n`
  for (let index = 0; index < reasons.length; index += 1) {
    const reason = reasons[index] as Reason
    if (reason.slot === undefined) continue
    if (derivation.assume === 'ordinary') key += withoutAssumption(situation)[reason.slot] === undefined ? 'a' : 'k'
    if (!varies(reason)) continue
    const part = partOfKey(reason, facts[reason.slot], situation)
    if (part === undefined) return undefined
    key += `\t${part}`
  }
  return key
}

/** What a clause that holds says of an act: one object for all acts of which it says the same. */
export const findingFor = (decision: Decision, verdict: Verdict, situation: Situation): Duty => {
  const held = (decision.explanation ?? explain(decision, situation)) as Held
  const key = decision.explanation && keyOf(held, verdict, situation)
  if (key === undefined) return findingOf(decision, held, verdict, situation)
  const kept = findingsOf(decision)
  const found = kept.get(key)
  if (found !== undefined) return found
  const made = deepFreeze(structuredClone(findingOf(decision, held, verdict, situation)))
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, made)
  return made
}
