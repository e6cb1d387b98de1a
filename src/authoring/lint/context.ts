import { compiledPolicyOf } from '../../api/compiled-policies.js'
import { toPointer } from '../../base/pointer.js'
import type { Norm, NormativeClause } from '../../logic/compiled-policy.js'
import type { Clause } from '../../policy/clause.js'
import type { LintSettings } from '../../policy/lint-settings.js'
import type { Policy } from '../../policy/policy.js'
import type { Rule } from '../../policy/rule.js'
import { sectionFile } from '../section-file.js'
import type { CaseFile } from '../validate/case-file.js'
import type { Place, Subject } from './lint.js'

/** A clause with where it stands. */
export interface PlacedClause {
  readonly authored: Clause
  readonly section: string
  readonly place: Place
}

/** A rule with where it stands and with the clause that it speaks for. */
export interface PlacedRule {
  readonly authored: Rule
  readonly norm: Norm
  readonly clause: NormativeClause
  /** Its place among the rules of its clause. */
  readonly index: number
  readonly place: Place
  readonly subject: Subject & { readonly clause: string; readonly rule: string }
}

/** What is linted. */
export interface LintInput {
  readonly policy: Policy
  /** The names of the policy's files: a section's begins with its number and a hyphen. */
  readonly files: readonly string[]
  readonly cases: readonly CaseFile[]
  /** Whether it is an overlay's, with settings of its base: that some suppress nothing here is no fault of the overlay. */
  readonly isOverlay?: boolean
}

/** What lints look at. Proofs about the policy are had from `proofsOf`. */
export interface LintContext {
  readonly policy: Policy
  readonly cases: readonly CaseFile[]
  readonly settings: LintSettings
  /** In the order of the policy. */
  readonly clauses: readonly PlacedClause[]
  readonly rules: readonly PlacedRule[]
}

/** The place of something in policy.json. */
export const inHead = (...path: readonly PropertyKey[]): Place => ({ file: 'policy.json', path: toPointer(path) })

/** A place below another one. */
export const below = ({ file, path }: Place, ...keys: readonly PropertyKey[]): Place => ({
  file,
  path: path + toPointer(keys),
})

const rulesOf = ({ authored, place }: PlacedClause, clauses: readonly NormativeClause[]): readonly PlacedRule[] => {
  const clause = clauses.find(({ id }) => id === authored.id)
  if (clause === undefined || !('rules' in authored)) return []
  return authored.rules.map((rule, index) => ({
    authored: rule,
    norm: clause.norms[index] as Norm,
    clause,
    index,
    place: below(place, 'rules', index),
    subject: { clause: authored.id, rule: rule.name },
  }))
}

/** What lints look at of a policy, its settings having been checked. */
export const contextOf = ({ policy, files, cases }: LintInput, settings: LintSettings): LintContext => {
  const clauses = policy.sections.flatMap(({ section, clauses: authored }) =>
    authored.map((clause, index) => ({
      authored: clause,
      section,
      place: { file: sectionFile(section, files), path: toPointer(['clauses', index]) },
    })),
  )
  const compiled = compiledPolicyOf(policy).clauses
  return { policy, cases, settings, clauses, rules: clauses.flatMap((clause) => rulesOf(clause, compiled)) }
}
