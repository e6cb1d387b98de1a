import type { NormativeClause } from '../../logic/compiled-policy.js'
import type { Clause } from '../../policy/clause.js'
import { carriedBlocks, invariantBlocks, settingLine } from './carried-blocks.js'
import { clauseAnchor, type HandbookContext, normativeOf } from './context.js'
import { type Block, line, note, type Part, paragraph, type Term, terms } from './document.js'
import { ruleTerms } from './rule-terms.js'

type Reading = NonNullable<Clause['readings']>[number]

/** How a question of interpretation was settled, and why. */
export const readingTerm = ({ question, choice, because }: Reading, { words, prose }: HandbookContext): Term => ({
  term: prose(question),
  lines: [line(prose(choice)), line(`${words.because}: ${prose(because)}`)],
})

const rulesOf = (
  clause: NormativeClause,
  context: HandbookContext,
): { readonly blocks: readonly Block[]; readonly parts: readonly Part[] } => {
  const { words } = context
  const lead = clause.paramount ? [note(words.rule.paramount)] : []
  const [only, ...others] = clause.norms
  if (only !== undefined && others.length === 0)
    return { blocks: [...lead, ...terms(...ruleTerms(clause, only, context))], parts: [] }
  return {
    blocks: [...lead, paragraph(words.rule.alternatives)],
    parts: clause.norms.map((norm, index) => ({
      id: `${clauseAnchor(clause.id)}-${index + 1}`,
      title: words.rule.numbered(index + 1, clause.norms.length),
      blocks: terms(...ruleTerms(clause, norm, context)),
      parts: [],
    })),
  }
}

const carrierOf = (carrier: { readonly condition?: unknown; readonly procedure?: unknown }) =>
  carrier.condition !== undefined ? 'condition' : carrier.procedure !== undefined ? 'procedure' : 'parameter'

const kindOf = (clause: Clause, normative: NormativeClause | undefined, { words }: HandbookContext): string => {
  if (normative !== undefined) return words.kind(normative.kind, normative.strength)
  if (clause.kind === 'definition') return words.otherKinds.definition[carrierOf(clause.carriedBy)]
  return words.otherKinds[clause.kind as 'scope' | 'governance' | 'informative']
}

const readingsPart = (clause: Clause, context: HandbookContext): readonly Part[] => {
  const { readings = [] } = clause
  if (readings.length === 0) return []
  return [
    {
      id: `${clauseAnchor(clause.id)}-readings`,
      title: context.words.readings,
      blocks: terms(...readings.map((reading) => readingTerm(reading, context))),
      parts: [],
    },
  ]
}

/** One clause: what its author wrote of it, and what its rules say. */
export const clausePart = (clause: Clause, section: string, context: HandbookContext): Part => {
  const { policy, words, prose } = context
  const normative = normativeOf(context, clause.id)
  const rules = normative === undefined ? undefined : rulesOf(normative, context)
  const settings = Object.entries(policy.parameters).filter(([, { reference }]) => reference === clause.id)
  return {
    id: clauseAnchor(clause.id),
    title: clause.title,
    blocks: [
      note(
        `${prose(words.locator(section, clause.locator))}. ${kindOf(clause, normative, context)}. ${words.reference}: ${clause.id}`,
      ),
      paragraph(prose(clause.summary)),
      ...carriedBlocks(clause, section, context),
      ...invariantBlocks(clause, context),
      ...(rules?.blocks ?? []),
      ...(settings.length === 0
        ? []
        : terms({ term: words.settings.own, lines: settings.map(([name]) => settingLine(name, context)) })),
    ],
    parts: [...(rules?.parts ?? []), ...readingsPart(clause, context)],
  }
}
