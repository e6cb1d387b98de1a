import { limits } from '../../action/limits.js'
import type { SocialActionInput } from '../../action/social-action.js'
import type { School } from '../context/roster.js'
import type { ActDraft, Signal, Step } from '../draft.js'
import type { Evidence, Suggestion } from '../intake.js'
import { withNamed } from './named-people.js'
import { readText } from './read-text.js'

type Content = NonNullable<SocialActionInput['content']>
type Flag = 'personalInformation' | 'linksStaffPersonalAccount' | 'donationRequest' | 'commercial' | 'abusive'

const flags: Readonly<Record<string, Flag>> = {
  'content.personalInformation': 'personalInformation',
  'content.linksStaffPersonalAccount': 'linksStaffPersonalAccount',
  'content.donationRequest': 'donationRequest',
  'content.commercial': 'commercial',
  'content.abusive': 'abusive',
}

const spansOf = ({ spans }: Signal) => (spans.length === 0 ? {} : { spans })

const suggested = (draft: ActDraft, signal: Signal, about: Partial<Suggestion> = {}): ActDraft => {
  const { fact, question, confidence, source } = signal
  const suggestion = { fact, question, confidence, from: draft.item, source, ...spansOf(signal), ...about }
  return { ...draft, suggestions: [...draft.suggestions, suggestion] }
}

/** The draft with its content changed on the strength of a certain signal. */
const filled = (draft: ActDraft, signal: Signal, content: Content): ActDraft => {
  const { fact, source } = signal
  const evidence: Evidence = { fact, from: draft.item, confidence: 'certain', source, ...spansOf(signal) }
  return { ...draft, action: { ...draft.action, content }, evidence: [...draft.evidence, evidence] }
}

const contentOf = ({ action }: ActDraft): Content => action.content ?? {}

const withFlag = (draft: ActDraft, signal: Signal, flag: Flag): ActDraft => {
  const supplied = contentOf(draft)[flag] ?? undefined
  if (signal.confidence !== 'certain') return supplied === undefined ? suggested(draft, signal) : draft
  // What somebody has said stays, and is for people to settle.
  if (supplied === false) return suggested(draft, signal)
  return filled(draft, signal, { ...contentOf(draft), [flag]: true })
}

/** What is known of a person who is named is added by whatever knows it. */
const withPerson = (draft: ActDraft, signal: Signal): ActDraft => {
  if (signal.confidence !== 'certain' || signal.person === undefined) return suggested(draft, signal)
  const content = contentOf(draft)
  const people = withNamed(content.people, { id: signal.person, named: true })
  if (people === undefined || people.length > limits.people) return suggested(draft, signal)
  return filled(draft, signal, { ...content, people: [...people] })
}

/** Whom the act refers to is a list, and nothing tells whether it is whole: a person decides. */
const withReference = (school: School, draft: ActDraft, signal: Signal): ActDraft => {
  const { roles = [] } = (signal.person !== undefined && school.person(signal.person)?.value) || {}
  const referred = (['staff', 'pupil', 'parent'] as const).find((role) => roles.includes(role))
  if (referred === undefined || contentOf(draft).refersTo) return draft
  const whom = { staff: 'a member of staff', pupil: 'a pupil', parent: 'a parent' }[referred]
  // That the name is certain does not make the rest of the list so.
  const confidence = signal.confidence === 'certain' ? 'likely' : signal.confidence
  return suggested(draft, signal, { fact: 'content.refersTo', question: `Does it refer to ${whom}?`, confidence })
}

const applied = (school: School, draft: ActDraft, signal: Signal): ActDraft => {
  const flag = flags[signal.fact]
  return flag ? withFlag(draft, signal, flag) : withReference(school, withPerson(draft, signal), signal)
}

/** Adds to an act what its text shows: facts that are certain, and never `false`; all else as suggestions. */
export const signalsStep: Step = (school) => (draft) => {
  const { text = '', links, action } = draft
  if (text === '' && (links ?? []).length === 0) return draft
  const platform = action.channel?.platform ?? undefined
  const { signals } = readText(text, school, { platform, links })
  // What is certain makes suggestions about the same fact idle.
  const inOrder = signals.toSorted((a, b) => Number(b.confidence === 'certain') - Number(a.confidence === 'certain'))
  return inOrder.reduce((each, signal) => applied(school, each, signal), draft)
}
