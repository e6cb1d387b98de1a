import type { Person, SocialAction } from '../../action/social-action.js'
import { consequencesOf } from './consequences.js'
import type { Care } from './influence.js'
import { peopleEdits } from './leave-out-people.js'
import { type Step, withField, withFields } from './step.js'

/** The fields that follow from a choice, and the smallest parts of what follows for people. */
export const following = (field: string, value: unknown, action: SocialAction) => {
  const fields = consequencesOf(field, value, action)
  const people = fields['content.people'] as readonly Person[] | undefined
  return { fields: Object.keys(fields), edits: people ? peopleEdits(action.content?.people, people) : [] }
}

/** A field's taking another value, with all that follows. */
export const setting = (
  field: string,
  value: unknown,
  order: string,
  action: SocialAction,
  { mayHide, moves }: Care,
): Step => {
  const { fields, edits } = following(field, value, action)
  return {
    order,
    chosen: [field],
    touches: [field, ...fields],
    edits: [`${field}=${JSON.stringify(value)}`, ...edits],
    exchangeable: true,
    mayHide: mayHide === true,
    moves: moves === true,
    apply: (changed) => withFields(withField(changed, field, value), consequencesOf(field, value, changed)),
  }
}
