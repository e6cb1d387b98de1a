import type { Norm, NormativeClause } from '../../logic/compiled-policy.js'
import type { Words } from '../../readings/english/words.js'
import { type HandbookContext, procedureTitle } from './context.js'
import { type Line, line, type Term } from './document.js'

export const wordsLine = ({ text, of }: Words): Line => line(text, of.map(wordsLine))

const outcomeOf = (clause: NormativeClause, norm: Norm, { compiled, words }: HandbookContext): string => {
  const { strength = 'must' } = clause
  switch (clause.kind) {
    case 'permission':
      return words.rule.permission
    case 'obligation': {
      if (norm.duty === undefined) throw new TypeError(norm.rule)
      const { bearer, task, reportTo = [], promptness } = norm.duty
      const time = compiled.durations[promptness]
      const within = time === undefined ? {} : { within: words.duration(time) }
      return words.rule.duty({ bearer, strength, task, reportTo, promptness, ...within })
    }
    default:
      return words.rule.outcome[clause.kind][strength]
  }
}

/** What a rule says, in words: who, when, unless, and what follows. */
export const ruleTerms = (clause: NormativeClause, norm: Norm, context: HandbookContext): readonly Term[] => {
  const { words, wording, phrases, prose } = context
  const { who, when, unless } = wording.circumstances(norm.condition)
  const generated = (term: string, lines: readonly Line[]): Term => ({ term, lines, generated: true })
  const several = (some: readonly Words[]): readonly Line[] =>
    some.length > 1 ? [line(phrases.groups.all, some.map(wordsLine))] : some.map(wordsLine)
  const { message, remedy, procedure } = norm
  return [
    generated(words.rule.who, who.length === 0 ? [line(words.rule.anyone)] : several(who)),
    generated(words.rule.when, when.length === 0 ? [line(words.rule.always)] : several(when)),
    ...(unless === undefined ? [] : [generated(words.rule.unless, [wordsLine(unless)])]),
    generated(words.rule.follows, [line(outcomeOf(clause, norm, context))]),
    { term: words.rule.message, lines: [line(prose(message))] },
    ...(remedy === undefined ? [] : [{ term: words.rule.remedy, lines: [line(prose(remedy))] }]),
    ...(procedure === undefined ? [] : [generated(words.rule.procedure, [line(procedureTitle(context, procedure))])]),
  ]
}
