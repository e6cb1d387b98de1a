import { epochOf } from '../../action/instant.js'
import { TRUE } from '../../base/truth.js'
import type { NormativeClause } from '../../logic/compiled-policy.js'
import type { Duty, Evaluation, Finding, Outcome, Undetermined } from './evaluation.js'
import { type Explanation, explain } from './explanation.js'
import { findingFor } from './finding.js'
import type { Situation } from './situation.js'
import type { Decision, Verdict } from './verdict.js'

const withDueBy = (duty: Duty, situation: Situation): Duty => {
  const duration = situation.policy.durations[duty.promptness]
  const at = situation.given.at
  return duration === undefined || at === undefined
    ? duty
    : { ...duty, dueBy: new Date(epochOf(at) + duration).toISOString() }
}

const isDecisive = ({ kind }: NormativeClause): boolean => kind === 'prohibition' || kind === 'obligation'

const undeterminedFor = (decision: Decision, situation: Situation): Undetermined =>
  decision.undetermined ??
  (explain(decision, situation) as Extract<Explanation, { undetermined: unknown }>).undetermined

const nothing: readonly never[] = Object.freeze([])

/** What is said of most acts. */
export const nothingFound = (outOfScope: boolean, { given, policy }: Situation): Evaluation => ({
  id: given.id,
  outcome: outOfScope ? 'out-of-scope' : 'compliant',
  violations: nothing,
  duties: nothing,
  permissions: nothing,
  recommendations: nothing,
  undetermined: nothing,
  policy: policy.identity,
})

/** Collects what is found of one act; lists are made only for findings, as most acts have none. */
export class Findings {
  private held: Decision[] | undefined
  private undetermined: Undetermined[] | undefined
  private isOpen: boolean

  // Set here and not where they are declared, which costs more.
  constructor(
    private readonly situation: Situation,
    private readonly outOfScope: boolean,
  ) {
    this.held = undefined
    this.undetermined = undefined
    this.isOpen = false
  }

  /** Takes decisions in the policy's order. */
  add(decision: Decision): void {
    const { clause, truth } = decision
    if (this.outOfScope && !clause.paramount) return
    if (truth === TRUE) {
      if (this.held === undefined) this.held = [decision]
      else this.held.push(decision)
      return
    }
    const entry = undeterminedFor(decision, this.situation)
    if (this.undetermined === undefined) this.undetermined = [entry]
    else this.undetermined.push(entry)
    this.isOpen ||= isDecisive(clause)
  }

  /** @param companionsOf asked for only where something is found */
  evaluation(companionsOf: (situation: Situation) => Verdict['companions']): Evaluation {
    const { situation } = this
    const found: Partial<Record<NormativeClause['kind'], Duty[]>> = this.held ? this.#found(companionsOf) : {}
    const violations = found.prohibition ?? nothing
    return {
      id: situation.given.id,
      outcome: this.#outcome(violations),
      violations,
      duties: found.obligation?.map((duty) => withDueBy(duty, situation)) ?? nothing,
      permissions: found.permission ?? nothing,
      recommendations: found.recommendation ?? nothing,
      undetermined: this.undetermined ?? nothing,
      policy: situation.policy.identity,
    }
  }

  #found(
    companionsOf: (situation: Situation) => Verdict['companions'],
  ): Partial<Record<NormativeClause['kind'], Duty[]>> {
    const companions = companionsOf(this.situation)
    const found: Partial<Record<NormativeClause['kind'], Duty[]>> = {}
    for (const decision of this.held ?? []) {
      const list = found[decision.clause.kind] ?? []
      found[decision.clause.kind] = list
      list.push(findingFor(decision, companions, this.situation))
    }
    return found
  }

  #outcome(violations: readonly Finding[]): Outcome {
    if (this.outOfScope) return 'out-of-scope'
    return violations.length > 0 ? 'breach' : this.isOpen ? 'undetermined' : 'compliant'
  }
}

/** Turns a verdict, from whichever reading, into the evaluation with its reasons. */
export const assemble = ({ outOfScope, companions, decisions }: Verdict, situation: Situation): Evaluation => {
  const findings = new Findings(situation, outOfScope)
  for (const decision of decisions) findings.add(decision)
  return findings.evaluation(() => companions)
}
