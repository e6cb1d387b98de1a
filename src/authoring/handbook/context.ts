import type { CompiledPolicy, NormativeClause } from '../../logic/compiled-policy.js'
import type { Clause } from '../../policy/clause.js'
import type { Policy } from '../../policy/policy.js'
import type { Phrases } from '../../readings/english/phrases.js'
import type { Wording } from '../../readings/english/wording.js'
import type { HandbookWords } from './words.js'

/** What every part of the handbook is made from. */
export interface HandbookContext {
  readonly policy: Policy
  readonly compiled: CompiledPolicy
  readonly phrases: Phrases
  readonly wording: Wording
  readonly words: HandbookWords
  /** A fact as it ends a question: `who can see it`; its id where it has no label. */
  label(fact: string): string
  /** Texts of the policy's author, with what stands in backticks in words. */
  prose(text: string): string
}

export const clauseAnchor = (id: string): string => `clause-${id}`
export const settingAnchor = (name: string): string => `setting-${name}`
export const sectionAnchor = (section: string): string => `section-${section}`

/** Every clause with its section. */
export const placedClauses = ({ sections }: Policy): readonly { readonly section: string; readonly clause: Clause }[] =>
  sections.flatMap(({ section, clauses }) => clauses.map((clause) => ({ section, clause })))

/** A link to a clause, by where it stands and its title. */
export const clauseLink = (
  id: string,
  { policy, words, prose }: HandbookContext,
): { to: string; text: string } | string => {
  const placed = placedClauses(policy).find(({ clause }) => clause.id === id)
  return placed === undefined
    ? id
    : {
        to: clauseAnchor(id),
        text: `${prose(words.locator(placed.section, placed.clause.locator))}: ${placed.clause.title}`,
      }
}

/** A clause as compiled; none where no rule carries it. */
export const normativeOf = ({ compiled }: HandbookContext, id: string): NormativeClause | undefined =>
  compiled.clauses.find((clause) => clause.id === id)

/** The title of a procedure; its id where the policy has none of that name. */
export const procedureTitle = ({ policy }: HandbookContext, id: string): string =>
  policy.procedures.find((procedure) => procedure.id === id)?.title ?? id
