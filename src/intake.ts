export { parseSchoolContext } from './intake/context/parse-school-context.js'
export { type AccountRef, type Found, openSchool, type School } from './intake/context/roster.js'
export type { SchoolContext, SchoolContextInput } from './intake/context/school-context.js'
export type {
  Confidence,
  Evidence,
  FollowUp,
  Intake,
  IntakeAction,
  IntakeProblem,
  Span,
  Suggestion,
} from './intake/intake.js'
