import { lowerCondition } from '../../compile/lower-condition.js'
import type { Clause } from '../../policy/clause.js'
import { clauseLink, type HandbookContext, placedClauses, procedureTitle, settingAnchor } from './context.js'
import { type Block, line, paragraph, type Term, terms } from './document.js'
import { wordsLine } from './rule-terms.js'
import { settingValues } from './setting-value.js'

type Carried<Kind extends Clause['kind']> = Extract<Clause, { kind: Kind }>

/** A named condition in words. */
export const namedLine = (name: string, { policy, wording }: HandbookContext) =>
  wordsLine(wording.condition(lowerCondition({ condition: name }, policy, ''), true))

/** A setting that belongs here, and what it is set to. */
export const settingLine = (name: string, context: HandbookContext) =>
  line([
    { to: settingAnchor(name), text: context.words.settings.name(context.wording.settingName(name)) },
    `: ${settingValues(name, context).join('; ')}`,
  ])

const outOfScope = (condition: string, context: HandbookContext): readonly Term[] => {
  const { policy, compiled, words } = context
  const inScope = placedClauses(policy).flatMap(({ clause }) =>
    clause.kind === 'scope' && clause.carriedBy?.effect === 'in-scope' ? [clause.id] : [],
  )
  const paramount = compiled.clauses.filter((clause) => clause.paramount).map(({ id }) => id)
  const before = [...inScope, ...paramount].map((id) => line([clauseLink(id, context)]))
  return [
    { term: words.scope.outOfScope, lines: [namedLine(condition, context)], generated: true },
    ...(before.length === 0 ? [] : [{ term: words.scope.givesWayTo, lines: before, generated: true as const }]),
  ]
}

const scopeTerms = ({ carriedBy }: Carried<'scope'>, context: HandbookContext): readonly Term[] => {
  if (carriedBy === undefined) return []
  const { words } = context
  switch (carriedBy.effect) {
    case 'out-of-scope':
      return outOfScope(carriedBy.condition, context)
    case 'in-scope':
      return [{ term: words.scope.inScope, lines: [namedLine(carriedBy.condition, context)], generated: true }]
    case 'also-under':
      return [
        {
          term: words.scope.alsoUnder(carriedBy.sections),
          lines: [namedLine(carriedBy.condition, context)],
          generated: true,
        },
      ]
  }
}

const definitionBlocks = (
  { carriedBy }: Carried<'definition'>,
  section: string,
  context: HandbookContext,
): readonly Block[] => {
  const { words } = context
  if (carriedBy.procedure !== undefined)
    return [paragraph(words.definition.procedure(section, procedureTitle(context, carriedBy.procedure)))]
  if (carriedBy.condition !== undefined)
    return terms({
      term: words.definition.condition,
      lines: [namedLine(carriedBy.condition, context)],
      generated: true,
    })
  return []
}

/** What a clause says that no rule carries. */
export const carriedBlocks = (clause: Clause, section: string, context: HandbookContext): readonly Block[] => {
  const { words, prose } = context
  switch (clause.kind) {
    case 'scope':
      return terms(...scopeTerms(clause, context))
    case 'definition':
      return definitionBlocks(clause, section, context)
    case 'governance':
      return [paragraph(words.governance[clause.record])]
    case 'informative':
      return terms({ term: words.informative, lines: [line(prose(clause.reason))] })
    default:
      return []
  }
}

/** The facts that only some clauses may ask after, as the clause promises. */
export const invariantBlocks = ({ invariants = [] }: Clause, context: HandbookContext): readonly Block[] => {
  const { words } = context
  return invariants.flatMap(({ fact, onlyReadBy }): readonly Block[] => {
    const label = context.label(fact)
    if (onlyReadBy.length === 0) return [paragraph(words.scope.neverAsked(label))]
    const clauses = onlyReadBy.map((id) => line([clauseLink(id, context)]))
    return [paragraph(words.scope.askedOnlyBy(label, clauses.length)), { kind: 'list', lines: clauses }]
  })
}
