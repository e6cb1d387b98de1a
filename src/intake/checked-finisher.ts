import { parseAction } from '../action/parse-action.js'
import type { School } from './context/roster.js'
import type { ActDraft } from './draft.js'
import { finisher } from './finish.js'
import { type Intake, noIntake } from './intake.js'

/** As `finisher`, for payloads whose values can be of any length or form: what is no valid act is problems instead. */
export const checkedFinisher = (school: School): ((draft: ActDraft, path: string) => Intake) => {
  const finish = finisher(school)
  return (draft, path) => {
    const act = finish(draft)
    const parsed = parseAction(act.action)
    if (parsed.ok) return { ...noIntake, actions: [act] }
    const problems = parsed.issues.map(({ code, path: field, message }) => ({
      item: draft.item,
      path,
      code,
      message: `\`${field}\` of the act: ${message}`,
    }))
    return { ...noIntake, problems }
  }
}
