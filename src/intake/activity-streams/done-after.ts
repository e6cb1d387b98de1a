import { type FollowUp, type Intake, noIntake } from '../intake.js'
import { at, type Cursor } from '../payload/cursor.js'
import { actionIdOf } from '../payload/native-id.js'
import { actorsOf, whenOf } from './acts.js'
import { accountOf, kind, type Reader } from './reader.js'
import { iriOf, isActor, isContent, objectsOf, typesOf } from './thing.js'

/** Activities that publish nothing and approach nobody, in words. */
export const notActs: ReadonlyMap<string, string> = new Map([
  ['Delete', 'a deletion'],
  ['Undo', 'a withdrawal'],
  ['Flag', 'a report'],
  ['Block', 'a block'],
  ['Reject', 'a refusal'],
  ['TentativeReject', 'a refusal'],
  ['Ignore', 'a refusal'],
  ['Add', 'a change of a collection'],
  ['Remove', 'a change of a collection'],
  ['Move', 'a move'],
  ['Join', 'a change of membership'],
  ['Leave', 'a change of membership'],
  ['Arrive', 'a journey'],
  ['Travel', 'a journey'],
  ['Tombstone', 'what is left of a deleted object'],
])

/** The native id of the act that an object stands for: of what was made, for an activity that made it. */
const actIn = (object: Cursor): string | undefined => {
  const [inner] = typesOf(object).includes('Create') ? objectsOf(object) : []
  return iriOf(inner ?? object)
}

/** The acts that an activity answers. An account is not one: its address may be given like that of a post. */
const answeredBy = (activity: Cursor, reader: Reader): readonly (string | undefined)[] => {
  const actors = new Set(actorsOf(activity).map(iriOf))
  return objectsOf(activity)
    .filter((object) => !isActor(object) && !actors.has(iriOf(object)) && !accountOf(reader, object).found)
    .map((object) => actionIdOf(kind, actIn(object)))
}

/** What an activity of each type may do for a duty. */
const kinds: ReadonlyMap<string, FollowUp['kind']> = new Map([
  ['Delete', 'delete'],
  ['Undo', 'delete'],
  ['Flag', 'report'],
  ['Block', 'block'],
])

const followUpsOf = (activity: Cursor, type: string, reader: Reader): readonly FollowUp[] => {
  const done = kinds.get(type)
  if (done === undefined) return []
  const ofAct = answeredBy(activity, reader)
  const isUndoneBlock = objectsOf(activity).some((object) => kinds.has(typesOf(object)[0] ?? ''))
  if (done === 'delete' && (ofAct.length === 0 || isUndoneBlock)) return []
  const [actor] = actorsOf(activity)
  const account = actor && accountOf(reader, actor).found
  const common = {
    item: activity.path,
    kind: done,
    by: account?.value.owner,
    at: whenOf(at(activity, 'published')),
  }
  const answered = done === 'block' || ofAct.length === 0 ? [undefined] : ofAct
  return answered.map((of) => ({ ...common, of }))
}

/** An activity that is no act: told as a problem and, where it may fulfil a duty, as what was done after an act. */
export const readDoneAfter = (activity: Cursor, type: string, reader: Reader): Intake => {
  const item = activity.path
  const message = `is ${notActs.get(type) ?? 'an activity'}, which is not an act of its own`
  return {
    ...noIntake,
    problems: [{ item, path: item, code: 'not-an-act', message }],
    followUps: followUpsOf(activity, type, reader),
  }
}

/** What a report holds in full is an act of whoever wrote it. */
export const reportedIn = (activity: Cursor, type: string): readonly Cursor[] =>
  type === 'Flag' ? objectsOf(activity).filter(isContent) : []
