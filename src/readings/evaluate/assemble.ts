import { TRUE } from '../../base/truth.js'
import type { NormativeClause } from '../../logic/compiled-policy.js'
import type { Duty, Evaluation, Outcome, Undetermined } from './evaluation.js'
import { type Explanation, explain } from './explanation.js'
import { findingFor } from './finding.js'
import type { Situation } from './situation.js'
import type { Decision, Verdict } from './verdict.js'

const withDueBy = (duty: Duty, situation: Situation): Duty => {
  const duration = situation.policy.durations[duty.promptness]
  // First, as it takes time to read when the act was.
  if (duration === undefined) return duty
  const { moment } = situation
  return moment === undefined ? duty : { ...duty, dueBy: new Date(moment + duration).toISOString() }
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

const listOf = {
  prohibition: 'violations',
  obligation: 'duties',
  permission: 'permissions',
  recommendation: 'recommendations',
} as const

type CompanionsOf = (situation: Situation) => Verdict['companions']

/** A list with one more; lists are made only for findings, as most acts have none. */
const withOne = <Member>(list: readonly Member[], member: Member): readonly Member[] => {
  if (list === nothing) return [member]
  ;(list as Member[]).push(member)
  return list
}

/** Collects what is found of one act. */
export class Findings {
  private violations: Evaluation['violations']
  private duties: Evaluation['duties']
  private permissions: Evaluation['permissions']
  private recommendations: Evaluation['recommendations']
  private undetermined: Evaluation['undetermined']
  private companions: Verdict['companions'] | undefined
  private isOpen: boolean

  /**
   * Parts are set here and not where they are declared, which costs more.
   *
   * @param companionsOf asked for only where something is found
   */
  constructor(
    private readonly situation: Situation,
    private readonly outOfScope: boolean,
    private readonly companionsOf: CompanionsOf,
  ) {
    this.violations = nothing
    this.duties = nothing
    this.permissions = nothing
    this.recommendations = nothing
    this.undetermined = nothing
    this.companions = undefined
    this.isOpen = false
  }

  /** Takes decisions in the policy's order. */
  add(decision: Decision): void {
    const { clause, truth } = decision
    if (this.outOfScope && !clause.paramount) return
    if (truth === TRUE) {
      this.companions ??= this.companionsOf(this.situation)
      this.#hold(clause.kind, findingFor(decision, this.companions, this.situation))
    } else {
      this.undetermined = withOne(this.undetermined, undeterminedFor(decision, this.situation))
      this.isOpen ||= isDecisive(clause)
    }
  }

  evaluation(): Evaluation {
    const { situation, violations, duties, permissions, recommendations, undetermined } = this
    return {
      id: situation.given.id,
      outcome: this.#outcome(),
      violations,
      duties,
      permissions,
      recommendations,
      undetermined,
      policy: situation.policy.identity,
    }
  }

  #hold(kind: NormativeClause['kind'], finding: Duty): void {
    const list = listOf[kind]
    this[list] = withOne<Duty>(
      this[list] as readonly Duty[],
      list === 'duties' ? withDueBy(finding, this.situation) : finding,
    )
  }

  #outcome(): Outcome {
    if (this.outOfScope) return 'out-of-scope'
    return this.violations !== nothing ? 'breach' : this.isOpen ? 'undetermined' : 'compliant'
  }
}

/** Turns a verdict, from whichever reading, into the evaluation with its reasons. */
export const assemble = ({ outOfScope, companions, decisions }: Verdict, situation: Situation): Evaluation => {
  const findings = new Findings(situation, outOfScope, () => companions)
  for (const decision of decisions) findings.add(decision)
  return findings.evaluation()
}
