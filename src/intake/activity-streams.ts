import { readThing } from './activity-streams/activity.js'
import { readerFor } from './activity-streams/reader.js'
import type { School } from './context/roster.js'
import { type Intake, joined, noIntake } from './intake.js'
import { documentsOf } from './payload/documents.js'

/**
 * Reads activities and objects of W3C Activity Streams 2.0, as ActivityPub servers send and keep them: one, a list of them,
 * a collection such as an inbox or outbox, or one on each line.
 */
export const readActivityStreams = (payload: string, school: School): Intake => {
  const { documents, problems } = documentsOf(payload)
  const reader = readerFor(school)
  return joined([{ ...noIntake, problems }, ...documents.map((document) => readThing(document, reader))])
}
