import type { Step } from '../draft.js'
import { teachingFrom } from './teaching-at.js'

/** Says whether the actor was teaching when they acted, where the school's calendar knows and nothing else has said so. */
export const addTeachingTime: Step = (school) => (draft) => {
  const { actor, timing } = draft.action
  const known = timing?.at && actor.id && timing.teachingTime == null && teachingFrom(school, actor.id, timing.at)
  if (!known) return draft
  return {
    ...draft,
    action: { ...draft.action, timing: { ...timing, teachingTime: known.teaching } },
    evidence: [
      ...draft.evidence,
      { fact: 'timing.teachingTime', from: known.from, confidence: 'certain', source: 'timetable' },
    ],
  }
}
