import type { LevelChange } from '../../policy/overlay/conflicts.js'
import { clauseLink, type HandbookContext, procedureTitle, sectionAnchor, settingAnchor } from './context.js'
import { type Inline, line, type Part, paragraph, type Term, terms } from './document.js'

const settingLink = (name: string, { policy, words, wording }: HandbookContext): Inline =>
  Object.hasOwn(policy.parameters, name)
    ? { to: settingAnchor(name), text: words.settings.name(wording.settingName(name)) }
    : words.settings.name(wording.settingName(name))

/** What a change is about: with a link, where it is still there. */
const subjectOf = (change: LevelChange, context: HandbookContext): Inline => {
  const { policy, words, phrases } = context
  switch (change.change) {
    case 'set-parameter':
    case 'add-parameter':
      return settingLink(change.parameter, context)
    case 'set-strength':
    case 'disable-clause':
    case 'replace-clause':
    case 'add-rule':
    case 'disable-rule':
    case 'replace-rule':
      return clauseLink(change.clause, context)
    case 'add-clause':
      return clauseLink(change.clause.id, context)
    case 'add-section': {
      const section = policy.sections.find((one) => one.section === change.section)
      const text = words.section(change.section, section?.title ?? change.title)
      return section === undefined ? text : { to: sectionAnchor(change.section), text }
    }
    case 'set-condition':
    case 'add-condition':
      return phrases.quoted(change.condition.replaceAll('-', ' '))
    case 'set-procedure':
    case 'add-procedure':
      return procedureTitle(context, change.procedure)
    case 'add-fact':
      return context.label(`extra.${change.fact}`)
    case 'set-duration':
      return words.durations.promptness[change.promptness]
  }
}

const changeTerm = (change: LevelChange, context: HandbookContext): Term => {
  const { words, prose } = context
  return {
    term: words.changes.kinds[change.change],
    lines: [
      line([subjectOf(change, context)]),
      line(`${words.because}: ${prose(change.reason)}`),
      line(words.changes.by(change.level)),
    ],
  }
}

/** What a school does otherwise than the policy that its own rests on, and why; nothing where it rests on none. */
export const changesParts = (changes: readonly LevelChange[], context: HandbookContext): readonly Part[] => {
  if (changes.length === 0) return []
  const { title, intro } = context.words.changes
  const blocks = [paragraph(intro), ...terms(...changes.map((change) => changeTerm(change, context)))]
  return [{ id: 'changes', title, blocks, parts: [] }]
}
