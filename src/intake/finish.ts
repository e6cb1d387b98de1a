import { addTeachingTime } from './calendar/teaching-step.js'
import { addPeople } from './consent/people-step.js'
import { addRolesThen } from './context/roles-step.js'
import type { School } from './context/roster.js'
import type { ActDraft, Step } from './draft.js'
import type { IntakeAction } from './intake.js'
import { signalsStep } from './text/signals-step.js'

/** Whatever is added to every act, whichever adapter read it. A text names people before the registers speak of them. */
const steps: readonly Step[] = [addRolesThen, signalsStep, addPeople, addTeachingTime]

/** Makes acts of drafts: signals of the text, the consent register and the timetable are added, and the text is let go of. */
export const finisher = (school: School): ((draft: ActDraft) => IntakeAction) => {
  const added = steps.map((step) => step(school))
  return (draft) => {
    const { item, action, evidence, suggestions } = added.reduce((each, add) => add(each), draft)
    return { item, action, evidence, suggestions }
  }
}
