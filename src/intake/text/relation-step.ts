import type { Step } from '../draft.js'
import type { Suggestion } from '../intake.js'

const namedFact = /^content\.people\.(\d+)\.named$/

/** Asks whose child somebody is whom a text names, where all that is known before this does not tell. */
export const askRelation: Step = () => (draft) => {
  const { people } = draft.action.content ?? {}
  const asked = draft.evidence.flatMap(({ fact, from, source, spans }): readonly Suggestion[] => {
    const at = source === 'text/name' ? namedFact.exec(fact)?.[1] : undefined
    if (at === undefined || people?.[Number(at)]?.relation != null) return []
    const question = 'Is the person named here a child of whoever acted?'
    return [
      {
        fact: `content.people.${at}.relation`,
        question,
        confidence: 'possible',
        from,
        source,
        ...(spans && { spans }),
      },
    ]
  })
  return asked.length === 0 ? draft : { ...draft, suggestions: [...draft.suggestions, ...asked] }
}
