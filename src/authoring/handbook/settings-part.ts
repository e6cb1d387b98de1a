import type { Policy } from '../../policy/policy.js'
import { readingTerm } from './clause-part.js'
import { clauseLink, type HandbookContext, settingAnchor } from './context.js'
import { line, type Part, paragraph, terms } from './document.js'
import { settingValues } from './setting-value.js'

const settingPart = (name: string, context: HandbookContext): Part => {
  const { policy, words, wording, prose } = context
  const { description, reference, reading } = policy.parameters[name] as Policy['parameters'][string]
  return {
    id: settingAnchor(name),
    title: words.settings.name(wording.settingName(name)),
    blocks: [
      paragraph(prose(description)),
      ...terms(
        {
          term: words.settings.value,
          lines: settingValues(name, context).map((value) => line(value)),
          generated: true,
        },
        { term: words.settings.clause, lines: [line([clauseLink(reference, context)])] },
        readingTerm(reading, context),
      ),
    ],
    parts: [],
  }
}

/** Every value that the school can change without a rule; nothing where there are none. */
export const settingsParts = (context: HandbookContext): readonly Part[] => {
  const names = Object.keys(context.policy.parameters)
  if (names.length === 0) return []
  const { title, intro } = context.words.settings
  return [{ id: 'settings', title, blocks: [paragraph(intro)], parts: names.map((name) => settingPart(name, context)) }]
}
