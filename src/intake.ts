export { readActivityStreams } from './intake/activity-streams.js'
export type { Adapter } from './intake/adapter.js'
export { adapters } from './intake/adapters.js'
export type { Calendar, Slot } from './intake/calendar/calendar-schema.js'
export type { PlanSlot } from './intake/calendar/import/day-plan.js'
export type { KindMapping, SlotMapping } from './intake/calendar/import/event-kind.js'
export {
  importSchoolDays,
  type SchoolDayMapping,
  type SchoolDaysImport,
  type SchoolDaysOptions,
} from './intake/calendar/import/import-school-days.js'
export {
  importTimetable,
  type TimetableImport,
  type TimetableOptions,
} from './intake/calendar/import/import-timetable.js'
export type { Zones } from './intake/calendar/import/wall-time.js'
export type { WeeklyPlan } from './intake/calendar/import/weekly-plan.js'
export { teachingAt } from './intake/calendar/teaching-at.js'
export { timetableOf } from './intake/calendar/timetable-of.js'
export { type ConsentQuestion, consentAt } from './intake/consent/consent-at.js'
export type { ConsentElement, ConsentLabel, ConsentRecord } from './intake/consent/consent-record.js'
export { consentProblems } from './intake/consent/register.js'
export { type Takedown, takedowns } from './intake/consent/takedowns.js'
export { parseSchoolContext } from './intake/context/parse-school-context.js'
export { type AccountRef, type Found, openSchool, type School } from './intake/context/roster.js'
export type { SchoolContext, SchoolContextInput } from './intake/context/school-context.js'
export type { Mapping, MappingInput } from './intake/csv/mapping-schema.js'
export { parseMapping } from './intake/csv/parse-mapping.js'
export { readCsv } from './intake/csv.js'
export type { Signal } from './intake/draft.js'
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
export { readMastodon } from './intake/mastodon.js'
export { readMetaWebhook } from './intake/meta-webhook.js'
export { readTeams } from './intake/teams.js'
export type { Surroundings } from './intake/text/detector.js'
export { readText, type TextReading } from './intake/text/read-text.js'
export type { DayOrder } from './intake/whatsapp-export/headers.js'
export { readWhatsappExport, type WhatsappOptions } from './intake/whatsapp-export.js'
export { readX } from './intake/x.js'
